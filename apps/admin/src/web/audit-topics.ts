/** What the logbook can be searched for, by the kinds of things that belong to it. */
export const auditTopics = {
  people: ['account', 'membership', 'single_use_link'],
  logins: ['login_session'],
  plans: ['draft', 'version', 'run'],
  places: ['digipunt', 'room', 'laptop_class', 'availability'],
  helpers: ['person', 'organisation', 'contract', 'budget_line'],
  wishes: ['demand', 'counters'],
  offer: ['topic', 'course', 'activity', 'walk_in', 'supply', 'fixed_offering', 'fixed_session'],
  quarter: ['digibank', 'quarter', 'quarter_digibank'],
} as const

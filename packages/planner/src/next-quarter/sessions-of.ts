import type { Digibank, Session } from '@digirooster/domain'

type Target = Digibank['targets'][number]

/** Sessions that count towards a target, by what it measures. */
export const SESSIONS_OF: Readonly<Partial<Record<Target['measure'], Session['kind']>>> = {
  'it-cafes': 'it-cafe',
  'repair-cafes': 'repair-cafe',
  'open-labs': 'open-lab',
  roadshows: 'roadshow',
  'info-sessions': 'info-session',
  'digibuddies-trained': 'digibuddy-training',
}

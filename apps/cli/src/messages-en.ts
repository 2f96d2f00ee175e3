import type { dutch } from './messages-nl.ts'

/** What the command says in English. */
export const english: typeof dutch = {
  help: `digirooster: plans the quarter of a digibank

Use
  digirooster plan QUARTER.json [options]          makes a plan
  digirooster check QUARTER.json PLAN.json         checks a plan
  digirooster explain QUARTER.json PLAN.json ID    says why something is as it is: a lesson, wishes,
                                                   a rule, a target, a budget line, a person,
                                                   a laptop class, a place, a room
  digirooster replan QUARTER.json PLAN.json CHANGES.json [options]
                                                   repairs a plan after changes
  digirooster suggest QUARTER.json PLAN.json SESSION
                                                   looks for another place for a session
  digirooster compare QUARTER.json PLAN-A.json PLAN-B.json [QUARTER-B.json]
                                                   says what differs in plan B
  digirooster scenario QUARTER.json SCENARIOS.json [options]
                                                   plans “what if”, side by side
  digirooster next-quarter QUARTER.json PLAN.json REALISED.json --out FILE
                                                   makes the next quarter
  digirooster preflight QUARTER.json               finds beforehand what is impossible; with
                                                   --feasibility only whether all is possible
  digirooster generate [options]                   makes an example quarter
  digirooster help                                 shows this text

Options of plan
  --out PLACE        a .json file for the plan, or a folder for everything:
                     plan.json, sessies.csv, report.html and agenda/*.ics
  --ics FOLDER       a calendar per digipunt, per person and per laptop class
  --csv FILE         all moments in a spreadsheet
  --report FILE      a report of one page, for browser and printer (.html)
  --seconds NUMBER   search this long; 15 unless you choose
  --iterations NUMBER search this many steps; gives the same plan every time
  --seed NUMBER      another start, another plan
  --threads NUMBER   search on this many cores of the processor; 1 unless you choose
  --from PLAN.json   starts from that plan, also when it is not whole or not right:
                     what can stay stays
  --named            three other plans too, searched for as long, in one table:
                     more people, closer to home, more beginners (plan-NAME.json)

Options of explain
  --fixes            what would give wishes without a place one, with price, whom to ask
                     and what it gives; with an ID only for those wishes
  --most NUMBER      with --fixes: try so many proposals; 20 unless you choose
  --iterations NUMBER with --fixes: so many steps for each proposal; 40000 unless you choose
  --conflicts        which rules and which rooms, people and devices stand in the way most
  If several things have the same name, give the kind too, such as budget-line:basis.

Options of replan: --out, --ics, --csv, --report, --seconds, --iterations and --seed, and
  --published DATE   what begins until and including that day is public (2027-02-14)
  --undo ID,ID       puts these changes of the list back

Options of suggest
  --limit NUMBER     so many suggestions; 5 unless you choose
  --depth 1|2        2: one other session may move for it; 1 unless you choose
  --take-over        who can take over; followed by who leaves, if you like
  --new COURSE       a place for a new group; without SESSION
  --format FORMAT    of --new: in which format
  --level LEVEL      of --new: starter or confident
  --wijk WIJK        of --new: in which wijk
  --digibank ID      of --new: for which digibank
  --from, --until    of --new: begins no sooner or later than that day (YYYY-MM-DD)

Options of compare
  --report FILE      both plans next to each other, for browser and printer (.html)
  --all              every moment; without it the first twelve of each list

Options of scenario: --seconds, --iterations, --seed and --threads, and
  --from PLAN.json   compares with that plan, and starts from it
  --out FOLDER       of each scenario the plan, the quarter, and a page of both plans next to
                     each other

Options of generate
  --out FILE         the quarter (.json); on the screen unless you choose
  --digibanken NUMBER for so many digibanken; 1 unless you choose, 54 is all of Flanders
  --seed NUMBER      another number, another quarter; 1 unless you choose
  --scarcity WHAT    what there is too little of: balanced (a little of all), money,
                     trainers, rooms, laptops or evenings

Options everywhere
  --lang nl|en       language; nl unless you choose
  --json             the result as JSON instead of text
  --version          the version
  --help             shows this text

Ctrl-C stops the search: you get the best plan so far.

Exit code
  0  all right
  1  rules are broken
  2  fault in the input, or the result could not be written
  3  stopped early; this is the best plan so far
`,
  seeHelp: 'See: digirooster help',
  argument: {
    noCommand: (names) => `Say what to do: ${names.slice(0, -1).join(', ')} or ${names.at(-1)}.`,
    unknownCommand: (name, near) =>
      `There is no command “${name}”.${near === undefined ? '' : ` Do you mean ${near}?`}`,
    unknownOption: (name, near) =>
      `This command has no option ${name}.${near === undefined ? '' : ` Do you mean --${near}?`}`,
    needsValue: (name) => `${name} needs a value.`,
    noValue: (name) => `${name} takes no value.`,
    twice: (name) => `${name} is there twice.`,
    files: (expected, given) =>
      `This command needs ${expected}; you gave ${given === 0 ? 'none' : given}.`,
    problemFile: 'one file: QUARTER.json',
    problemAndPlan: 'two files: QUARTER.json and PLAN.json',
    problemPlanAndChanges: 'three files: QUARTER.json, PLAN.json and CHANGES.json',
    published: (value) => `--published is a day that exists, such as 2027-02-14, not “${value}”.`,
    problemPlanAndId:
      'QUARTER.json, PLAN.json and the id of a lesson, wish, rule or something else',
    problemPlanAndSession: 'QUARTER.json, PLAN.json and the id of a session',
    newOrTakeOver: 'Choose --new or --take-over, not both.',
    limit: (value: string) => `--limit is a whole number from 1 to 100, not “${value}”.`,
    depth: (value: string) => `--depth is 1 or 2, not “${value}”.`,
    most: (value) => `--most is a whole number from 1 to 100, not “${value}”.`,
    problemAndTwoPlans: 'QUARTER.json, PLAN-A.json and PLAN-B.json',
    problemAndScenarios: 'two files: QUARTER.json and SCENARIOS.json',
    problemPlanAndRealised: 'QUARTER.json, PLAN.json and REALISED.json',
    noFile: 'no file',
    digibanken: (value, most) =>
      `--digibanken is a whole number from 1 to ${most}, not “${value}”.`,
    scarcity: (value, known) => `--scarcity is ${known}, not “${value}”.`,
    lang: (value) => `--lang is nl or en, not “${value}”.`,
    seconds: (value) => `--seconds is a number above 0, at most 86400, not “${value}”.`,
    iterations: (value) => `--iterations is a whole number above 0, not “${value}”.`,
    seed: (value) => `--seed is a whole number from 0 to 4294967295, not “${value}”.`,
    threads: (value) => `--threads is a whole number from 1 to 256, not “${value}”.`,
    secondsOrIterations: 'Choose --seconds or --iterations, not both.',
  },
  read: {
    missing: (path) => `The file ${path} does not exist.`,
    directory: (path) => `${path} is a folder. Give a file.`,
    special: (path) => `${path} is not an ordinary file.`,
    denied: (path) => `The file ${path} may not be read.`,
    tooLarge: (path) => `The file ${path} is too large: more than 256 MB.`,
    failed: (path, code) => `The file ${path} cannot be read (${code}).`,
    issues: (path, count) =>
      `${path}: ${count === 1 ? 'one fault' : `${count} faults`}. Nothing was written.`,
    value: 'found    ',
    expected: 'expected ',
    hint: 'hint     ',
    nothing: 'nothing',
    otherProblem: (planOf, problem) =>
      `This plan is of the quarter “${planOf}”, not of “${problem}”.`,
  },
  write: {
    isInput: (path) => `${path} is the input. Choose another place for the result.`,
    sameFile: (path) => `${path} cannot hold two results at once.`,
    notFolder: (path) => `${path} is a file, not a folder.`,
    isFolder: (path) => `${path} is a folder, not a file.`,
    denied: (path) => `Writing in ${path} is not allowed.`,
    full: (path) => `The disk is full: ${path} was not written.`,
    failed: (path, code) => `${path} was not written (${code}).`,
    unharmed: 'What was there has not changed.',
    partly: 'Some files are new already, others are not. Try again.',
    done: 'Written:',
    calendars: (folder, count) => `${folder} (${count} ${count === 1 ? 'calendar' : 'calendars'})`,
  },
  progress: {
    preflight: 'looking it over',
    offering: 'choosing what to offer',
    construct: 'first plan',
    improve: 'improving',
    assign: 'giving out places',
    done: 'done',
    wishes: (served, asked) => `${served} of ${asked} wishes`,
  },
  plan: {
    stopped: 'Stopped early. This is the best plan so far.',
    stopping: 'One moment, the best plan so far is coming. Ctrl-C again stops at once.',
    findings: 'MIND',
    moreFindings: (count) => `And ${count} more. See them all with: digirooster preflight`,
    selfCheck:
      'The check afterwards found broken rules in this plan. That is a fault in Digirooster.',
  },
  from: {
    kept: (kept, all) => `Of the plan we started from, ${kept} of ${all} moments could stay.`,
    moved: 'moved:',
    out: 'no place any more:',
    unknown: 'not known:',
    more: (count) => `And ${count} more.`,
  },
  check: {
    good: 'No rule is broken.',
    violations: (count) => (count === 1 ? 'One rule is broken' : `Rules broken: ${count}`),
    claims: (count) =>
      count === 1 ? 'One figure in the plan is wrong' : `${count} figures in the plan are wrong`,
    shortfalls: (count) => (count === 1 ? 'One thing falls short' : `${count} things fall short`),
    inherited: (count) => (count === 1 ? 'One was broken before' : `${count} were broken before`),
    sessions: 'moments',
  },
  replan: {
    figures: (f) => [
      f.hit === 0
        ? 'Everything can stay where it is.'
        : `${f.hit} of the ${f.sessions} moments cannot simply stay. ${f.changedHit} of them ${f.changedHit === 1 ? 'changes' : 'change'}.`,
      ...(f.changedUnhit > 0
        ? [
            `Of the other ${f.sessions - f.hit}, ${f.changedUnhit} ${f.changedUnhit === 1 ? 'changes' : 'change'}.`,
          ]
        : []),
      ...(f.added > 0 ? [f.added === 1 ? '1 moment is new.' : `${f.added} moments are new.`] : []),
      `Wishes with a place: ${f.servedAfter}, before ${f.servedBefore}.`,
    ],
    kinds: {
      stuck: 'PUBLISHED, BUT CANNOT BE HELD LIKE THIS',
      gone: 'IS NOT HELD',
      moved: 'CHANGES',
      added: 'NEW',
      people: 'OTHER PEOPLE IN THE GROUP',
    },
    call: (names) => `Tell: ${names}.`,
    howToUndo: 'To put a change back: do this again with --undo and what stands in brackets.',
    unknown: (id, near) =>
      `No change is called “${id}”.${near.length === 0 ? '' : ` Do you mean ${near.join(', ')}?`}`,
  },
  explain: {
    unknown: (id, near) =>
      `Nothing in this quarter is called “${id}”.${near.length === 0 ? '' : ` Do you mean ${near.join(', ')}?`}`,
    unknownWishes: (id, near) =>
      `No wish is called “${id}”.${near.length === 0 ? '' : ` Do you mean ${near.join(', ')}?`}`,
    ambiguous: (id, choices) =>
      `More than one thing is called “${id}”. Choose ${choices.join(' or ')}.`,
    proven: (tries) =>
      tries === 0 ? 'This is certain.' : `This is certain: all ${tries} options were looked at.`,
    notFound: (tries) => `This is not certain: ${tries} options were looked at, but not all.`,
    trying: (tried, of) =>
      of === 0 ? 'looking for proposals' : `${tried} of ${of} proposals tried`,
    stopping: 'One moment, what was found is coming. Ctrl-C again stops at once.',
    stopped: 'Stopped early: not all proposals were tried.',
    withoutAsking: (wishes) =>
      `With nobody asked, ${wishes === 1 ? '1 more wish gets' : `${wishes} more wishes get`} a place: plan again with plan --from. What follows comes on top.`,
    helps: (named) => `For ${named.join(', ')}.`,
    tried: (tried, candidates) =>
      `Each proposal is proven: the plan was made again with it. Tried: ${tried} of ${candidates}.`,
    noFixes: (tried) =>
      tried === 0
        ? 'There is nothing to propose.'
        : `Of the ${tried} proposals that were tried, none gives one more wish a place.`,
    noConflicts: 'No wish waits for a place any more.',
    conflicts: (tried) =>
      `WHAT STANDS IN THE WAY MOST (${tried} moments tried for wishes without a place)`,
    conflict: (wishes, moments) =>
      `${wishes} ${wishes === 1 ? 'wish' : 'wishes'}, ${moments} ${moments === 1 ? 'moment' : 'moments'}`,
    moreConflicts: (count) => `And ${count} others; --json shows them all.`,
  },
  suggest: {
    now: 'Now:',
    none: 'No other place was found.',
    noGroup: 'No place was found. This stands in the way most often:',
    nobody: 'Nobody can take over.',
    others: 'Who cannot:',
    more: (count: number) => `And ${count} more.`,
    tried: (tries: number, isAll: boolean) =>
      isAll
        ? `All possibilities were tried: ${tries}.`
        : `${tries} possibilities were tried, not all: there may be a better one.`,
    unknownSession: (id: string, near: readonly string[]) =>
      `This plan has no session “${id}”.${near.length > 0 ? ` Do you mean ${near.join(' or ')}?` : ''}`,
    needsNobody: (id: string) => `“${id}” needs nobody.`,
    notThere: (id: string, there: readonly string[]) =>
      `“${id}” is not in this session.${there.length > 0 ? ` These are: ${there.join(', ')}.` : ''}`,
    unknown: (option: string, id: string, near: readonly string[]) =>
      `${option}: “${id}” is not known.${near.length > 0 ? ` Do you mean ${near.join(' or ')}?` : ''}`,
    choices: (ids, more) =>
      `You can choose from ${ids.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`,
    noFormat: (course: string, level: string) =>
      `“${course}” does not exist for the level “${level}”.`,
    whichDigibank: (ids: readonly string[]) => `Say with --digibank for whom: ${ids.join(' or ')}.`,
    level: (value: string) => `--level is starter or confident, not “${value}”.`,
    day: (option: string, value: string) =>
      `${option} is a date such as 2027-01-31, not “${value}”.`,
  },
  named: {
    title: 'PLANS SIDE BY SIDE, ALL JUDGED BY YOUR OWN RULES',
    usual: 'Usual',
  },
  compare: {
    title: (a, b) => `WHAT DIFFERS IN “${b}” FROM “${a}”`,
    figures: 'FIGURES THAT DIFFER',
    difference: 'difference',
    moved: (count) => `MOVED (${count})`,
    others: (count) => `WITH OTHER PEOPLE ONLY (${count})`,
    only: (name, count) => `ONLY IN “${name}” (${count})`,
    more: (count) => `And ${count} more. See all with --all.`,
    better: (name) => `BETTER IN “${name}”`,
    worse: (name) => `LESS GOOD IN “${name}”`,
  },
  scenario: {
    title: 'SCENARIOS SIDE BY SIDE',
    equal: 'What is the same everywhere is left out.',
    setting: (name, value) => `${name} ${value} (2 is as usual)`,
    changes: (count) => (count === 1 ? 'one change' : `${count} changes`),
    nothing: 'nothing else',
  },
  nextQuarter: {
    outIsFile: (path) => `--out is a .json file for the quarter, not “${path}”.`,
    kinds: { 'to-do': 'STILL TO FILL IN OR LOOK OVER', short: 'TOO FEW', carried: 'TAKEN ALONG' },
  },
  preflight: {
    possible: 'All that is owed fits together, and every wish can get a place.',
    impossible: 'NOT EVERYTHING IS POSSIBLE',
    unknown: 'NOT CERTAIN THAT EVERYTHING IS POSSIBLE',
    proven: 'certain',
    notFound: (tries) => `not certain, ${tries} options looked at`,
    good: 'Nothing was found that is impossible beforehand.',
    errors: (count) => `Impossible (${count})`,
    warnings: (count) => `Mind (${count})`,
    hint: 'hint:',
  },
  output: (code) => `The result could not be shown (${code}).`,
  bug: (what) => `Something went wrong in Digirooster itself: ${what}`,
  bugHint:
    'It is not your doing. Report it with the line above. With DIGIROOSTER_DEBUG=1 it says more.',
}

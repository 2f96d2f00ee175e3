import type { ReplanFigures } from '@digirooster/planner'

/** What the command says in Dutch. */
export const dutch = {
  help: `digirooster: plant het kwartaal van een digibank

Gebruik
  digirooster plan KWARTAAL.json [keuzes]          maakt een planning
  digirooster check KWARTAAL.json PLAN.json        kijkt een planning na
  digirooster explain KWARTAAL.json PLAN.json ID   zegt waarom iets is zoals het is: een les,
                                                   wensen, een regel, een streefcijfer, een
                                                   budget, een persoon, een laptopklas, een
                                                   plaats, een lokaal
  digirooster replan KWARTAAL.json PLAN.json WIJZIGINGEN.json [keuzes]
                                                   herstelt een planning na wijzigingen
  digirooster suggest KWARTAAL.json PLAN.json LES  zoekt een andere plaats voor een les
  digirooster compare KWARTAAL.json PLAN-A.json PLAN-B.json [KWARTAAL-B.json]
                                                   zegt wat er anders is in plan B
  digirooster scenario KWARTAAL.json SCENARIOS.json [keuzes]
                                                   plant “wat als”, naast elkaar
  digirooster next-quarter KWARTAAL.json PLAN.json REALISATIE.json --out BESTAND
                                                   maakt het volgende kwartaal
  digirooster preflight KWARTAAL.json              zoekt vooraf wat niet kan; met --feasibility
                                                   alleen of alles samen kan
  digirooster generate [keuzes]                    maakt een voorbeeldkwartaal
  digirooster help                                 toont deze tekst

Keuzes bij plan
  --out PLAATS       een .json-bestand voor de planning, of een map voor alles:
                     plan.json, sessies.csv, report.html en agenda/*.ics
  --ics MAP          een agenda per digipunt, per persoon en per laptopklas
  --csv BESTAND      alle momenten in een rekenblad
  --report BESTAND   een verslag van één pagina, voor browser en printer (.html)
  --seconds GETAL    zo lang zoeken; 15 als u niets kiest
  --iterations GETAL zo veel stappen zoeken; geeft elke keer dezelfde planning
  --seed GETAL       een ander begin, een andere planning
  --threads GETAL    zoeken op zo veel kernen van de processor; 1 als u niets kiest
  --from PLAN.json   begint van die planning, ook als ze niet af of niet juist is:
                     wat kan blijven, blijft
  --named            ook drie andere planningen, even lang gezocht, in één tabel:
                     meer mensen, dichter bij huis, meer beginners (plan-NAAM.json)

Keuzes bij explain
  --fixes            wat wensen zonder plaats wel een plaats geeft, met prijs, wie u het
                     vraagt en wat het geeft; met een ID alleen voor die wensen
  --most GETAL       bij --fixes: zo veel voorstellen uitproberen; 20 als u niets kiest
  --iterations GETAL bij --fixes: zo veel stappen voor elk voorstel; 40000 als u niets kiest
  --conflicts        welke regels en welke zalen, mensen en toestellen het vaakst in de weg staan
  Heten meer dingen hetzelfde, geef dan de soort erbij, zoals budget-line:basis.

Keuzes bij replan: --out, --ics, --csv, --report, --seconds, --iterations en --seed, en
  --published DATUM  wat tot en met die dag begint, is al gepubliceerd (2027-02-14)
  --undo ID,ID       zet deze wijzigingen van de lijst weer terug

Keuzes bij suggest
  --limit GETAL      zo veel voorstellen; 5 als u niets kiest
  --depth 1|2        2: er mag één andere les voor verhuizen; 1 als u niets kiest
  --take-over        wie het kan overnemen; met daarachter eventueel wie wegvalt
  --new CURSUS       een plaats voor een nieuwe groep; zonder LES
  --format VORM      bij --new: in welke vorm
  --level NIVEAU     bij --new: starter of confident
  --wijk WIJK        bij --new: in welke wijk
  --digibank ID      bij --new: voor welke digibank
  --from, --until    bij --new: begint niet vroeger of later dan die dag (JJJJ-MM-DD)

Keuzes bij compare
  --report BESTAND   beide planningen naast elkaar, voor browser en printer (.html)
  --all              alle momenten; anders de eerste twaalf van elke lijst

Keuzes bij scenario: --seconds, --iterations, --seed en --threads, en
  --from PLAN.json   vergelijkt met die planning, en begint ervan
  --out MAP          van elk scenario de planning, het kwartaal, en een verslag van beide
                     planningen naast elkaar

Keuzes bij generate
  --out BESTAND      het kwartaal (.json); zonder deze keuze op het scherm
  --digibanken GETAL voor hoeveel digibanken; 1 als u niets kiest, 54 is heel Vlaanderen
  --seed GETAL       een ander getal, een ander kwartaal; 1 als u niets kiest
  --scarcity WAT     wat er te weinig is: balanced (van alles wat), money, trainers,
                     rooms, laptops of evenings

Keuzes overal
  --lang nl|en       taal; nl als u niets kiest
  --json             het resultaat als JSON in plaats van tekst
  --version          de versie
  --help             toont deze tekst

Met Ctrl-C stopt u het zoeken: u krijgt de beste planning tot dan.

Afsluitcode
  0  in orde
  1  er zijn knelpunten
  2  fout in de invoer, of het resultaat kon niet bewaard worden
  3  vroeger gestopt; dit is de beste planning tot dan
`,
  seeHelp: 'Kijk met: digirooster help',
  argument: {
    noCommand: (names: readonly string[]) =>
      `Zeg wat er moet gebeuren: ${names.slice(0, -1).join(', ')} of ${names.at(-1)}.`,
    unknownCommand: (name: string, near: string | undefined) =>
      `Het commando “${name}” bestaat niet.${near === undefined ? '' : ` Bedoelt u ${near}?`}`,
    unknownOption: (name: string, near: string | undefined) =>
      `De keuze ${name} bestaat niet bij dit commando.${near === undefined ? '' : ` Bedoelt u --${near}?`}`,
    needsValue: (name: string) => `Bij ${name} hoort een waarde.`,
    noValue: (name: string) => `Bij ${name} hoort geen waarde.`,
    twice: (name: string) => `${name} staat er twee keer.`,
    files: (expected: string, given: number) =>
      `Dit commando vraagt ${expected}; u gaf ${given === 0 ? 'niets' : given}.`,
    problemFile: 'één bestand: KWARTAAL.json',
    problemAndPlan: 'twee bestanden: KWARTAAL.json en PLAN.json',
    problemPlanAndChanges: 'drie bestanden: KWARTAAL.json, PLAN.json en WIJZIGINGEN.json',
    published: (value: string) =>
      `--published is een dag die bestaat, zoals 2027-02-14, niet “${value}”.`,
    problemPlanAndId: 'KWARTAAL.json, PLAN.json en het id van een les, wens, regel of iets anders',
    problemPlanAndSession: 'KWARTAAL.json, PLAN.json en het id van een les',
    newOrTakeOver: 'Kies --new of --take-over, niet allebei.',
    limit: (value: string) => `--limit is een geheel getal van 1 tot 100, niet “${value}”.`,
    depth: (value: string) => `--depth is 1 of 2, niet “${value}”.`,
    most: (value: string) => `--most is een geheel getal van 1 tot 100, niet “${value}”.`,
    problemAndTwoPlans: 'KWARTAAL.json, PLAN-A.json en PLAN-B.json',
    problemAndScenarios: 'twee bestanden: KWARTAAL.json en SCENARIOS.json',
    problemPlanAndRealised: 'KWARTAAL.json, PLAN.json en REALISATIE.json',
    noFile: 'geen bestand',
    digibanken: (value: string, most: number) =>
      `--digibanken is een geheel getal van 1 tot ${most}, niet “${value}”.`,
    scarcity: (value: string, known: string) => `--scarcity is ${known}, niet “${value}”.`,
    lang: (value: string) => `--lang is nl of en, niet “${value}”.`,
    seconds: (value: string) => `--seconds is een getal boven 0, hoogstens 86400, niet “${value}”.`,
    iterations: (value: string) => `--iterations is een geheel getal boven 0, niet “${value}”.`,
    seed: (value: string) => `--seed is een geheel getal van 0 tot 4294967295, niet “${value}”.`,
    threads: (value: string) => `--threads is een geheel getal van 1 tot 256, niet “${value}”.`,
    secondsOrIterations: 'Kies --seconds of --iterations, niet allebei.',
  },
  read: {
    missing: (path: string) => `Het bestand ${path} bestaat niet.`,
    directory: (path: string) => `${path} is een map. Geef een bestand.`,
    special: (path: string) => `${path} is geen gewoon bestand.`,
    denied: (path: string) => `Het bestand ${path} mag niet gelezen worden.`,
    tooLarge: (path: string) => `Het bestand ${path} is te groot: meer dan 256 MB.`,
    failed: (path: string, code: string) => `Het bestand ${path} is niet te lezen (${code}).`,
    issues: (path: string, count: number) =>
      `${path}: ${count === 1 ? 'één fout' : `${count} fouten`}. Er is niets geschreven.`,
    value: 'staat er ',
    expected: 'verwacht ',
    hint: 'tip      ',
    nothing: 'niets',
    otherProblem: (planOf: string, problem: string) =>
      `Deze planning hoort bij het kwartaal “${planOf}”, niet bij “${problem}”.`,
  },
  write: {
    isInput: (path: string) => `${path} is de invoer. Kies een andere plaats voor het resultaat.`,
    sameFile: (path: string) => `${path} kan niet twee resultaten tegelijk bevatten.`,
    notFolder: (path: string) => `${path} is een bestand, geen map.`,
    isFolder: (path: string) => `${path} is een map, geen bestand.`,
    denied: (path: string) => `In ${path} mag niet geschreven worden.`,
    full: (path: string) => `De schijf is vol: ${path} is niet bewaard.`,
    failed: (path: string, code: string) => `${path} is niet bewaard (${code}).`,
    unharmed: 'Wat er al stond, is niet veranderd.',
    partly: 'Sommige bestanden zijn al vernieuwd, andere niet. Probeer opnieuw.',
    done: 'Bewaard:',
    calendars: (folder: string, count: number) =>
      `${folder} (${count} ${count === 1 ? 'agenda' : 'agenda’s'})`,
  },
  progress: {
    preflight: 'nakijken',
    offering: 'aanbod kiezen',
    construct: 'eerste planning',
    improve: 'verbeteren',
    assign: 'plaatsen verdelen',
    done: 'klaar',
    wishes: (served: number, asked: number) => `${served} van ${asked} wensen`,
  },
  plan: {
    stopped: 'Vroeger gestopt. Dit is de beste planning tot nu toe.',
    stopping: 'Even geduld, de beste planning tot nu toe komt eraan. Nog eens Ctrl-C stopt meteen.',
    findings: 'LET OP',
    moreFindings: (count: number) => `En nog ${count}. Bekijk alles met: digirooster preflight`,
    selfCheck:
      'De controle achteraf vond knelpunten in deze planning. Dat is een fout in Digirooster.',
  },
  from: {
    kept: (kept: number, all: number) =>
      `Van de planning waarvan we vertrokken, konden ${kept} van de ${all} momenten blijven.`,
    moved: 'verplaatst:',
    out: 'geen plaats meer:',
    unknown: 'niet bekend:',
    more: (count: number) => `En nog ${count}.`,
  },
  check: {
    good: 'Geen knelpunten.',
    violations: (count: number) => (count === 1 ? 'Eén knelpunt' : `${count} knelpunten`),
    claims: (count: number) =>
      count === 1
        ? 'Eén cijfer in de planning klopt niet'
        : `${count} cijfers in de planning kloppen niet`,
    shortfalls: (count: number) =>
      count === 1 ? 'Eén zaak komt te kort' : `${count} zaken komen te kort`,
    inherited: (count: number) =>
      count === 1 ? 'Eén knelpunt was er al' : `${count} knelpunten waren er al`,
    sessions: 'momenten',
  },
  replan: {
    figures: (f: ReplanFigures) => [
      f.hit === 0
        ? 'Alles kan blijven staan zoals het stond.'
        : `${f.hit} van de ${f.sessions} momenten ${f.hit === 1 ? 'kan' : 'kunnen'} niet zomaar blijven. ${f.changedHit === 1 ? '1 daarvan verandert' : `${f.changedHit} daarvan veranderen`}.`,
      ...(f.changedUnhit > 0
        ? [
            `Van de andere ${f.sessions - f.hit} ${f.changedUnhit === 1 ? 'verandert er 1' : `veranderen er ${f.changedUnhit}`}.`,
          ]
        : []),
      ...(f.added > 0
        ? [f.added === 1 ? 'Er komt 1 moment bij.' : `Er komen ${f.added} momenten bij.`]
        : []),
      `Wensen met een plaats: ${f.servedAfter}, eerst ${f.servedBefore}.`,
    ],
    kinds: {
      stuck: 'GEPUBLICEERD, MAAR KAN ZO NIET DOORGAAN',
      gone: 'GAAT NIET DOOR',
      moved: 'VERANDERT',
      added: 'NIEUW',
      people: 'ANDERE MENSEN IN DE GROEP',
    },
    call: (names: string) => `Laat weten aan: ${names}.`,
    howToUndo: 'Een wijziging terugzetten: herhaal dit met --undo en wat tussen haakjes staat.',
    unknown: (id: string, near: readonly string[]) =>
      `Geen wijziging heet “${id}”.${near.length === 0 ? '' : ` Bedoelt u ${near.join(', ')}?`}`,
  },
  explain: {
    unknown: (id: string, near: readonly string[]) =>
      `Niets in dit kwartaal heet “${id}”.${near.length === 0 ? '' : ` Bedoelt u ${near.join(', ')}?`}`,
    unknownWishes: (id: string, near: readonly string[]) =>
      `Geen wens heet “${id}”.${near.length === 0 ? '' : ` Bedoelt u ${near.join(', ')}?`}`,
    ambiguous: (id: string, choices: readonly string[]) =>
      `Meer dan één ding heet “${id}”. Kies ${choices.join(' of ')}.`,
    proven: (tries: number) =>
      tries === 0
        ? 'Dit is zeker.'
        : `Dit is zeker: alles is bekeken, ${tries} ${tries === 1 ? 'mogelijkheid' : 'mogelijkheden'}.`,
    notFound: (tries: number) =>
      `Dit is niet zeker: er zijn ${tries} mogelijkheden bekeken, maar niet alle.`,
    trying: (tried: number, of: number) =>
      of === 0 ? 'voorstellen zoeken' : `${tried} van ${of} voorstellen uitgeprobeerd`,
    stopping: 'Even geduld, wat al gevonden is komt eraan. Nog eens Ctrl-C stopt meteen.',
    stopped: 'Vroeger gestopt: niet alle voorstellen zijn uitgeprobeerd.',
    withoutAsking: (wishes: number) =>
      `Zonder iets te vragen ${wishes === 1 ? 'krijgt nog 1 wens' : `krijgen nog ${wishes} wensen`} een plaats: plan opnieuw met plan --from. Wat volgt, komt daarbij.`,
    helps: (named: readonly string[]) => `Voor ${named.join(', ')}.`,
    tried: (tried: number, candidates: number) =>
      `Elk voorstel is bewezen: de planning is ermee opnieuw gemaakt. Uitgeprobeerd: ${tried} van ${candidates}.`,
    noFixes: (tried: number) =>
      tried === 0
        ? 'Er is niets om voor te stellen.'
        : `Van de ${tried} voorstellen die uitgeprobeerd zijn, geeft geen enkel een wens meer een plaats.`,
    noConflicts: 'Geen enkele wens wacht nog op een plaats.',
    conflicts: (tried: number) =>
      `WAT HET VAAKST IN DE WEG STAAT (${tried} momenten geprobeerd voor wensen zonder plaats)`,
    conflict: (wishes: number, moments: number) =>
      `${wishes} ${wishes === 1 ? 'wens' : 'wensen'}, ${moments} ${moments === 1 ? 'moment' : 'momenten'}`,
    moreConflicts: (count: number) => `En nog ${count} andere; met --json ziet u ze alle.`,
  },
  suggest: {
    now: 'Nu:',
    none: 'Geen andere plaats gevonden.',
    noGroup: 'Geen plaats gevonden. Dit staat het vaakst in de weg:',
    nobody: 'Niemand kan het overnemen.',
    others: 'Wie het niet kan:',
    more: (count: number) => `En nog ${count}.`,
    tried: (tries: number, isAll: boolean) =>
      isAll
        ? `Alle mogelijkheden zijn bekeken: ${tries}.`
        : `${tries} mogelijkheden zijn bekeken, niet allemaal: misschien is er een betere.`,
    unknownSession: (id: string, near: readonly string[]) =>
      `In deze planning is er geen les “${id}”.${near.length > 0 ? ` Bedoelt u ${near.join(' of ')}?` : ''}`,
    needsNobody: (id: string) => `“${id}” heeft niemand nodig.`,
    notThere: (id: string, there: readonly string[]) =>
      `“${id}” staat niet bij deze les.${there.length > 0 ? ` Wel: ${there.join(', ')}.` : ''}`,
    unknown: (option: string, id: string, near: readonly string[]) =>
      `${option}: “${id}” is niet bekend.${near.length > 0 ? ` Bedoelt u ${near.join(' of ')}?` : ''}`,
    choices: (ids: readonly string[], more: number) =>
      `U kunt kiezen uit ${ids.join(', ')}${more > 0 ? ` en nog ${more}` : ''}.`,
    noFormat: (course: string, level: string) =>
      `“${course}” bestaat niet voor het niveau “${level}”.`,
    whichDigibank: (ids: readonly string[]) => `Zeg met --digibank voor wie: ${ids.join(' of ')}.`,
    level: (value: string) => `--level is starter of confident, niet “${value}”.`,
    day: (option: string, value: string) =>
      `${option} is een datum zoals 2027-01-31, niet “${value}”.`,
  },
  named: {
    title: 'PLANNINGEN NAAST ELKAAR, ALLEMAAL MET UW EIGEN REGELS BEKEKEN',
    usual: 'Gewoon',
  },
  compare: {
    title: (a: string, b: string) => `WAT ER ANDERS IS IN “${b}” DAN IN “${a}”`,
    figures: 'CIJFERS DIE VERSCHILLEN',
    difference: 'verschil',
    moved: (count: number) => `VERPLAATST (${count})`,
    others: (count: number) => `ALLEEN MET ANDERE MENSEN (${count})`,
    only: (name: string, count: number) => `ALLEEN IN “${name}” (${count})`,
    more: (count: number) => `En nog ${count}. Bekijk alles met --all.`,
    better: (name: string) => `BETER IN “${name}”`,
    worse: (name: string) => `MINDER GOED IN “${name}”`,
  },
  scenario: {
    title: 'SCENARIO’S NAAST ELKAAR',
    equal: 'Wat overal gelijk is, staat er niet bij.',
    setting: (name: string, value: number) => `${name} ${value} (gewoon is 2)`,
    changes: (count: number) => (count === 1 ? 'één wijziging' : `${count} wijzigingen`),
    nothing: 'niets anders',
  },
  nextQuarter: {
    outIsFile: (path: string) => `--out is een .json-bestand voor het kwartaal, niet “${path}”.`,
    kinds: {
      'to-do': 'NOG IN TE VULLEN OF NA TE KIJKEN',
      short: 'TE WEINIG',
      carried: 'MEEGENOMEN',
    },
  },
  preflight: {
    possible: 'Alles wat moet, past samen, en elke wens kan een plaats krijgen.',
    impossible: 'NIET ALLES KAN',
    unknown: 'NIET ZEKER OF ALLES KAN',
    proven: 'zeker',
    notFound: (tries: number) => `niet zeker, ${tries} mogelijkheden bekeken`,
    good: 'Er is niets gevonden dat vooraf al niet kan.',
    errors: (count: number) => `Dit kan niet (${count})`,
    warnings: (count: number) => `Let op (${count})`,
    hint: 'tip:',
  },
  output: (code: string) => `Het resultaat kon niet getoond worden (${code}).`,
  bug: (what: string) => `Er ging iets mis in Digirooster zelf: ${what}`,
  bugHint:
    'Dat ligt niet aan u. Meld het met de regel hierboven. Met DIGIROOSTER_DEBUG=1 komt er meer te staan.',
}

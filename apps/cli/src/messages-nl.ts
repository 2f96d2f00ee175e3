/** What the command says in Dutch. */
export const dutch = {
  help: `digirooster: plant het kwartaal van een digibank

Gebruik
  digirooster plan KWARTAAL.json [keuzes]          maakt een planning
  digirooster check KWARTAAL.json PLAN.json        kijkt een planning na
  digirooster explain KWARTAAL.json PLAN.json ID   zegt waarom een les daar staat,
                                                   of waarom wensen geen plaats hebben
  digirooster preflight KWARTAAL.json              zoekt vooraf wat niet kan
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
    noCommand: 'Zeg wat er moet gebeuren: plan, check, preflight of generate.',
    unknownCommand: (name: string) => `Het commando “${name}” bestaat niet.`,
    unknownOption: (name: string) => `De keuze ${name} bestaat niet bij dit commando.`,
    needsValue: (name: string) => `Bij ${name} hoort een waarde.`,
    noValue: (name: string) => `Bij ${name} hoort geen waarde.`,
    twice: (name: string) => `${name} staat er twee keer.`,
    files: (expected: string, given: number) =>
      `Dit commando vraagt ${expected}; u gaf ${given === 0 ? 'niets' : given}.`,
    problemFile: 'één bestand: KWARTAAL.json',
    problemAndPlan: 'twee bestanden: KWARTAAL.json en PLAN.json',
    problemPlanAndId: 'KWARTAAL.json, PLAN.json en het id van een les of een wens',
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
  explain: {
    unknown: (id: string, near: readonly string[]) =>
      `Geen les of wens heet “${id}”.${near.length === 0 ? '' : ` Bedoelt u ${near.join(', ')}?`}`,
    proven: (tries: number) =>
      tries === 0 ? 'Dit is zeker.' : `Dit is zeker: alles is bekeken, ${tries} mogelijkheden.`,
    notFound: (tries: number) =>
      `Dit is niet zeker: ${tries} mogelijkheden zijn bekeken, maar niet allemaal.`,
  },
  named: {
    title: 'PLANNINGEN NAAST ELKAAR, ALLEMAAL MET UW EIGEN REGELS BEKEKEN',
    usual: 'Gewoon',
  },
  preflight: {
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

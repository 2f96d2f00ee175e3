import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { samplePlan, sampleProblem } from '../sample/sample-quarter.ts'
import { questions } from './questions.ts'
import { report } from './report.ts'
import { hiddenCells } from './wishes.ts'

const problem = sampleProblem()
const plan = samplePlan()
const dutch = report(problem, plan, 'nl')

/** What a reader sees of a part of the page: its text, on one line. */
function textOf(page: string, id: string): string {
  const from = page.indexOf(`<section id="${id}"`)
  return plainText(page.slice(from, page.indexOf('</section>', from)))
}

function plainText(page: string): string {
  return page
    .replace(/<style>[^]*?<\/style>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/\s+/g, ' ')
}

it('is one page in its language that needs nothing from elsewhere', () => {
  expect(dutch).toMatch(/^<!doctype html>\n<html lang="nl">/)
  expect(report(problem, plan, 'en')).toContain('<html lang="en">')
  expect(dutch).not.toMatch(/<script|<link|<img|<iframe|@import|url\(| style="| on[a-z]+="/i)
  expect(dutch.match(/https?:\/\//g)).toBeNull()
})

it('is the same every time', () => {
  expect(report(problem, plan, 'nl')).toBe(dutch)
})

it('closes what it opens', () => {
  for (const tag of ['section', 'table', 'tbody', 'tr', 'ul', 'ol', 'li', 'details', 'div', 'p']) {
    const opened = dutch.match(new RegExp(`<${tag}[ >]`, 'g'))?.length
    expect({ tag, opened }).toEqual({
      tag,
      opened: dutch.match(new RegExp(`</${tag}>`, 'g'))?.length,
    })
  }
})

it.each(['nl', 'en'] as const)('has a part for each of the ten questions (%s)', (lang) => {
  const page = report(problem, plan, lang)
  for (const [id, question] of Object.entries(questions)) {
    expect(textOf(page, id)).toContain(question[lang])
    expect(page).toContain(`<a href="#${id}">`)
  }
})

describe('the answers', () => {
  it('say which wishes there are, how old and via whom', () => {
    const part = textOf(dutch, 'wensen')
    expect(part).toContain('14 van 28 wensen krijgen een plaats. Dat is minstens 90 % van wat kan.')
    expect(part).toMatch(/Samen 8 van 22 6 van 6 14 van 28/)
  })

  it('say who has not confirmed yet', () => {
    const part = textOf(dutch, 'bevestigd')
    expect(part).toContain('5 van 7 momenten wachten nog op een ja.')
    expect(part).toMatch(/CVO Creo: laptopklas Creo/)
    expect(part).toContain('Ja nodig tegen ma 01/03/2027')
  })

  it('say what is impossible, when that was looked over', () => {
    expect(textOf(dutch, 'kan-niet')).toContain('is voor deze pagina niet nagekeken')
    const found = report(problem, plan, 'nl', {
      findings: [
        {
          severity: 'error',
          text: { nl: 'Niemand geeft Excel.', en: 'Nobody teaches Excel.' },
          hint: { nl: 'Vraag het aan de aanbieder.', en: 'Ask the provider.' },
        },
      ],
    })
    expect(textOf(found, 'kan-niet')).toContain(
      'Niemand geeft Excel. Tip: Vraag het aan de aanbieder.',
    )
    expect(textOf(report(problem, plan, 'nl', { findings: [] }), 'kan-niet')).toContain(
      'Vooraf is er niets gevonden dat niet kan.',
    )
  })

  it('say what money is free, in the words and amounts of the summary', () => {
    expect(textOf(dutch, 'geld').replaceAll('\u00a0', ' ')).toContain(
      'budget € 7 500 al gebruikt € 0 deze planning € 300 in reserve € 750 nog vrij € 6 450',
    )
  })

  it('say what to order by when', () => {
    expect(textOf(dutch, 'bestellen').replaceAll('\u00a0', ' ')).toMatch(
      /vr 05\/03\/2027 .* 2 € 300/,
    )
  })

  it('say who gets nothing, and why', () => {
    const part = textOf(dutch, 'geen-plaats')
    expect(part).toContain('14 van 28 wensen hebben nog geen plaats.')
    expect(part).toContain('Krijgt helemaal niets: Heule, beginners (12 wensen).')
    expect(part).toContain('Geen lokaal is vier weken na elkaar vrij')
  })

  it('show targets, but never a handful of people of one target group', () => {
    const part = textOf(dutch, 'streefcijfers')
    expect(part).toMatch(/verwacht dit kwartaal 7 nodig dit kwartaal 144 137 te weinig/)
    expect(part).toMatch(/Ouderen in een les verwacht dit kwartaal minder dan 5 nodig/)
  })
})

describe('cells of target groups', () => {
  it.each([
    { asked: 0, served: 0, shown: ['0', '0'] },
    { asked: 4, served: 0, shown: ['<5', '0'] },
    { asked: 4, served: 4, shown: ['<5', '<5'] },
    { asked: 20, served: 3, shown: ['20', '<5'] },
    { asked: 20, served: 17, shown: ['20', 'bijna alle'] },
    { asked: 20, served: 20, shown: ['20', '20'] },
    { asked: 20, served: 12, shown: ['20', '12'] },
  ])('show $served of $asked as $shown', ({ asked, served, shown }) => {
    expect(hiddenCells({ asked, served }, 'nl')).toEqual(shown)
  })
})

it('draws the course of the search when it is given', () => {
  const curve = [
    { iterations: 0, served: 9, bound: null },
    { iterations: 2000, served: 14, bound: 15 },
  ]
  const part = textOf(report(problem, plan, 'nl', { curve }), 'over')
  expect(part).toContain('De lijn stijgt van 9 naar 14 wensen met een plaats.')
  expect(textOf(dutch, 'over')).not.toContain('De lijn stijgt')
  const flat = report(problem, plan, 'nl', { curve: curve.map((p) => ({ ...p, served: 14 })) })
  expect(textOf(flat, 'over')).not.toContain('De lijn stijgt')
})

it('calls rules by their sentence', () => {
  const rule = { id: 'seats', level: 'hard', penalty: 3, weight: 1, weighted: 3 } as const
  const score = { ...plan.score, rules: [rule] }
  const rules = [{ id: rule.id, text: { nl: 'Iedereen past erin.', en: 'Everybody fits.' } }]
  expect(textOf(report(problem, { ...plan, score }, 'nl', { rules }), 'over')).toContain(
    'Iedereen past erin.',
  )
})

it('uses the words of a coordinator, and says nothing of seeds', () => {
  expect(plainText(dutch)).not.toMatch(
    /Middelen|Conflict|Perceel|bediend|gerealiseerd|Niet ingepland|seed|iterati|undefined|NaN/i,
  )
})

it('keeps a page of an empty quarter whole', () => {
  const nothing = {
    ...plan,
    offerings: [],
    sessions: [],
    referrals: [],
    unmet: [],
    leftOut: [],
    orders: [],
    asks: [],
    targets: [],
    budget: [],
    inherited: [],
    bound: 0,
    gap: 0,
    demandServed: { asked: 0, served: 0, weightedAsked: 0, weightedServed: 0 },
  }
  const page = plainText(report({ ...problem, demand: [], supply: [] }, nothing, 'nl'))
  expect(page).toContain('Er zijn geen wensen.')
  expect(page).toContain('Er is niets gepland.')
  expect(page).not.toMatch(/undefined|NaN|Infinity/)
})

it('lets no name become markup', () => {
  const tags = (page: string) => page.match(/<[a-z]+/g)?.length
  const renamed = (nl: string) => {
    const name = { nl }
    return report(
      {
        ...problem,
        title: nl,
        digibanken: problem.digibanken.map((digibank) => ({
          ...digibank,
          name: nl,
          wijken: digibank.wijken.map((wijk) => ({ ...wijk, name: nl.slice(0, 2) })),
          targets: digibank.targets.map((target) => ({ ...target, name })),
        })),
        topics: problem.topics.map((topic) => ({ ...topic, name })),
        courses: problem.courses.map((course) => ({ ...course, title: name })),
        contracts: problem.contracts.map((contract) => ({ ...contract, name })),
        digipunten: problem.digipunten.map((place) => ({ ...place, name: nl })),
        organisations: problem.organisations.map((other) => ({ ...other, name: nl })),
        laptopClasses: problem.laptopClasses.map((other) => ({ ...other, name: nl })),
      },
      plan,
      'nl',
    )
  }
  const most = tags(renamed('xx')) ?? 0
  expect(renamed('<script>alert(1)</script>')).not.toContain('<script')
  fc.assert(
    fc.property(fc.constantFrom('<b>', '"><i>', "'onclick=x ", '&lt;', '</style>'), (nl) => {
      expect(Math.abs((tags(renamed(nl)) ?? 0) - most)).toBeLessThanOrEqual(2)
      expect(renamed(nl).match(/<\/style>/g)).toHaveLength(1)
    }),
    { numRuns: 10 },
  )
})

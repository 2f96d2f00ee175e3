import type { Setting } from './setting.ts'

/**
 * The plain settings, in the order they are shown: the one place where they become weights and choices of the policy.
 * [docs/rules/settings.md](../../../../docs/rules/settings.md) is made from it.
 */
export const settings: readonly Setting[] = [
  {
    id: 'bereik',
    name: { nl: 'Bereik', en: 'Reach' },
    question: {
      nl: 'Hoeveel mensen helpen we nu, en hoeveel geld blijft over voor late vragen?',
      en: 'How many people do we help now, and how much money is kept for late requests?',
    },
    ends: [
      { nl: 'dubbele reserve voor late vragen', en: 'double reserve for late requests' },
      { nl: 'alles nu, geen reserve', en: 'all of it now, no reserve' },
    ],
    does: [
      { weights: { demand: 0.5 }, reserve: 2 },
      { weights: { demand: 0.75 }, reserve: 1.5 },
      {},
      { weights: { demand: 2 }, reserve: 0.5 },
      { weights: { demand: 4 }, reserve: 0 },
    ],
  },
  {
    id: 'nabijheid',
    name: { nl: 'Nabijheid', en: 'Nearness' },
    question: {
      nl: 'Hoe dicht bij huis is een cursus?',
      en: 'How close to home is a course?',
    },
    ends: [
      { nl: 'reizen telt weinig', en: 'travel counts little' },
      {
        nl: 'reizen telt zwaar, en niemand reist ver',
        en: 'travel counts a lot, and nobody goes far',
      },
    ],
    does: [
      { weights: { nearness: 0.25 } },
      { weights: { nearness: 0.5 } },
      {},
      { weights: { nearness: 5 } },
      { weights: { nearness: 20 }, reach: 0.67 },
    ],
  },
  {
    id: 'eerlijke-spreiding',
    name: { nl: 'Eerlijke spreiding', en: 'Fair spread' },
    question: {
      nl: 'Hoe vast staat het deel van beginners, wijken en doelgroepen?',
      en: 'How firm is the share of beginners, wijken and target groups?',
    },
    ends: [
      { nl: 'geen vast deel voor wie ook', en: 'no share for anybody' },
      { nl: 'veel meer plaatsen voor beginners', en: 'many more places for beginners' },
    ],
    does: [
      { floors: 'none' },
      { floors: 'half' },
      {},
      { floors: { atLeast: 0.6, more: 0.2 }, weights: { floors: 1.5 } },
      { floors: { atLeast: 0.7, more: 0.4 }, weights: { floors: 2 } },
    ],
  },
  {
    id: 'rust-voor-lesgevers',
    name: { nl: 'Rust voor lesgevers', en: 'Calm for trainers' },
    question: {
      nl: 'Hoe rustig is de week van lesgevers en vrijwilligers?',
      en: 'How calm is the week of trainers and volunteers?',
    },
    ends: [
      { nl: 'gaten en verplaatsingen tellen weinig', en: 'gaps and trips count little' },
      {
        nl: 'dagen zonder gaten, weinig onderweg, gelijk verdeeld',
        en: 'days without gaps, little travel, equal shares',
      },
    ],
    does: [
      { weights: { 'compact-days': 0.25, 'people-travel': 0.25, 'even-workload': 0.25 } },
      { weights: { 'compact-days': 0.5, 'people-travel': 0.5, 'even-workload': 0.5 } },
      {},
      { weights: { 'compact-days': 2, 'people-travel': 2, 'even-workload': 2 } },
      { weights: { 'compact-days': 5, 'people-travel': 5, 'even-workload': 5 } },
    ],
  },
  {
    id: 'weinig-wijzigingen',
    name: { nl: 'Weinig wijzigingen', en: 'Few changes' },
    question: {
      nl: 'Hoe moeilijk verplaatsen we wat al gepubliceerd is?',
      en: 'How hard is it to move what is published already?',
    },
    ends: [
      { nl: 'verplaatsen mag al voor één mens meer', en: 'moving may be for one person more' },
      { nl: 'alleen als het vele mensen helpt', en: 'only when it helps many people' },
    ],
    does: [
      { movePublished: 0.2 },
      { movePublished: 0.5 },
      {},
      { movePublished: 2 },
      { movePublished: 4 },
    ],
  },
]

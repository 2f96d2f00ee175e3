/** What the pages about rooms, devices and people say in Dutch. */
export const dutchResources = {
  resources: {
    title: 'Zalen, toestellen en mensen',
    noQuarter: 'Er is nog geen kwartaal.',
    readOnly: 'Je kunt alles bekijken. De coördinator verandert.',
    tabs: 'Wat wil je zien?',
    rooms: 'Zalen',
    laptops: 'Laptopklassen',
    people: 'Mensen',
    availability: 'Beschikbaarheid',
  },
} as const

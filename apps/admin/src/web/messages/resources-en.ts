/** What the pages about rooms, devices and people say in English. */
export const englishResources = {
  resources: {
    title: 'Rooms, devices and people',
    noQuarter: 'There is no quarter yet.',
    readOnly: 'You can look at everything. The coordinator makes changes.',
    tabs: 'What do you want to see?',
    rooms: 'Rooms',
    laptops: 'Laptop classes',
    people: 'People',
    availability: 'Availability',
  },
} as const

/** Who and what a text names: organisations, laws, systems, people, places, figures and dates, each with every mention. */
import { findDates } from './extract/find-dates.ts';
import { findLaws } from './extract/find-laws.ts';
import { findOrganizations } from './extract/find-organizations.ts';
import { findPeople } from './extract/find-people.ts';
import { findPlaces } from './extract/find-places.ts';
import { findQuantities } from './extract/find-quantities.ts';
import { findSystems } from './extract/find-systems.ts';
import { type FoundOrganization, groupOrganizations } from './extract/group-organizations.ts';
import { groupSystems } from './extract/group-systems.ts';
import type { Reading } from './extract/reading.ts';
import type { Law, PageDate, Person, Place, Quantity, System } from './parsed-page.ts';

/** All that a text names, a record for each body, law, system, person and place and one for each figure and date. */
export type Entities = {
  organizations: FoundOrganization[];
  laws: Law[];
  systems: System[];
  people: Person[];
  places: Place[];
  quantities: Quantity[];
  dates: PageDate[];
};

/** Reads every kind of name once; the systems are told apart from the bodies found before them. */
export function recognizeEntities(reading: Reading): Entities {
  const bodies = findOrganizations(reading);
  return {
    organizations: groupOrganizations(reading, bodies),
    laws: findLaws(reading),
    systems: groupSystems(reading, findSystems(reading, bodies)),
    people: findPeople(reading),
    places: findPlaces(reading),
    quantities: findQuantities(reading),
    dates: findDates(reading),
  };
}

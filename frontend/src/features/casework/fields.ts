import type { KeyOf } from '@/shared/i18n/keys';
import type { CaseContentInput } from './gql/graphql';
import type { options } from './texts/options';
import './texts';

/** One of the six classes of what is known of a person; each is read, saved and hidden as a whole. */
export type SectionName = keyof CaseContentInput;
export type OptionList = keyof typeof options;

/** What stands under one number of Mẫu số 05, or on one line of a list. */
export interface Field {
  /** Name in the contract's input. */
  key: string;
  label: KeyOf<'casework'>;
  kind:
    | 'text'
    | 'long'
    | 'texts'
    | 'date'
    | 'birth'
    | 'year'
    | 'count'
    | 'number'
    | 'choice'
    | 'choices'
    | 'yesNo'
    | 'area'
    | 'file'
    | 'lines';
  /** Number in Mẫu số 05; absent for what the form does not number. */
  item?: number;
  options?: OptionList;
  /** A line without it cannot be saved. */
  needed?: boolean;
  /** Takes the whole row. */
  wide?: boolean;
  lines?: readonly Field[];
  /** Most lines that the contract takes. */
  max?: number;
}

export interface Section {
  name: SectionName;
  fields: readonly Field[];
}

const papers: readonly Field[] = [
  { key: 'kind', label: 'paper.kind', kind: 'choice', options: 'paperKind', needed: true },
  { key: 'number', label: 'paper.number', kind: 'text', needed: true },
  { key: 'issuedBy', label: 'paper.issuedBy', kind: 'text' },
  { key: 'issuedOn', label: 'paper.issuedOn', kind: 'date' },
];

const residences: readonly Field[] = [
  { key: 'address', label: 'residence.address', kind: 'text', needed: true, wide: true },
  { key: 'from', label: 'residence.from', kind: 'date' },
  { key: 'to', label: 'residence.to', kind: 'date' },
  { key: 'confirmedOn', label: 'residence.confirmedOn', kind: 'date' },
  { key: 'fileId', label: 'residence.fileId', kind: 'file', wide: true },
];

const members: readonly Field[] = [
  { key: 'relation', label: 'relative.relation', kind: 'choice', options: 'relation', needed: true },
  { key: 'name', label: 'relative.name', kind: 'text', needed: true },
  { key: 'birthYear', label: 'relative.birthYear', kind: 'year' },
  { key: 'paperNumber', label: 'relative.paperNumber', kind: 'text' },
  { key: 'paperIssuedBy', label: 'relative.paperIssuedBy', kind: 'text' },
  { key: 'paperIssuedOn', label: 'relative.paperIssuedOn', kind: 'date' },
  { key: 'phone', label: 'relative.phone', kind: 'text' },
  { key: 'address', label: 'relative.address', kind: 'text' },
];

const tests: readonly Field[] = [
  { key: 'on', label: 'test.on', kind: 'date', needed: true },
  { key: 'agency', label: 'test.agency', kind: 'text', needed: true },
  { key: 'summary', label: 'test.summary', kind: 'long', wide: true },
  { key: 'tester', label: 'test.tester', kind: 'text' },
  { key: 'testerTitle', label: 'test.testerTitle', kind: 'text' },
  { key: 'testerUnit', label: 'test.testerUnit', kind: 'text' },
  { key: 'method', label: 'test.method', kind: 'text' },
  { key: 'steps', label: 'test.steps', kind: 'long', wide: true },
  { key: 'positive', label: 'test.positive', kind: 'yesNo', options: 'yesNo', needed: true },
  { key: 'substances', label: 'test.substances', kind: 'choices', options: 'substance', wide: true },
  { key: 'fileId', label: 'test.fileId', kind: 'file', wide: true },
];

const determinations: readonly Field[] = [
  { key: 'on', label: 'determination.on', kind: 'date', needed: true },
  { key: 'facility', label: 'determination.facility', kind: 'text', needed: true },
  { key: 'number', label: 'determination.number', kind: 'text' },
  { key: 'dependent', label: 'determination.dependent', kind: 'yesNo', options: 'yesNo', needed: true },
  { key: 'fileId', label: 'determination.fileId', kind: 'file', wide: true },
];

const detoxes: readonly Field[] = [
  { key: 'form', label: 'detox.form', kind: 'choice', options: 'detoxForm', needed: true },
  { key: 'place', label: 'detox.place', kind: 'text', needed: true },
  { key: 'from', label: 'detox.from', kind: 'date', needed: true },
  { key: 'to', label: 'detox.to', kind: 'date' },
  { key: 'decision', label: 'detox.decision', kind: 'text' },
  { key: 'decisionOn', label: 'detox.decisionOn', kind: 'date' },
  { key: 'decisionAgency', label: 'detox.decisionAgency', kind: 'text' },
  { key: 'fileId', label: 'detox.fileId', kind: 'file', wide: true },
];

const substitutions: readonly Field[] = [
  { key: 'facility', label: 'substitution.facility', kind: 'text', needed: true },
  { key: 'drug', label: 'substitution.drug', kind: 'text' },
  { key: 'from', label: 'substitution.from', kind: 'date', needed: true },
  { key: 'to', label: 'substitution.to', kind: 'date' },
  { key: 'fileId', label: 'substitution.fileId', kind: 'file', wide: true },
];

const sanctions: readonly Field[] = [
  { key: 'number', label: 'sanction.number', kind: 'text', needed: true },
  { key: 'on', label: 'sanction.on', kind: 'date', needed: true },
  { key: 'agency', label: 'sanction.agency', kind: 'text', needed: true },
  { key: 'form', label: 'sanction.form', kind: 'text', needed: true },
  { key: 'fileId', label: 'sanction.fileId', kind: 'file', wide: true },
];

const decisions: readonly Field[] = [
  { key: 'kind', label: 'decision.kind', kind: 'choice', options: 'decisionKind', needed: true },
  { key: 'number', label: 'decision.number', kind: 'text', needed: true },
  { key: 'on', label: 'decision.on', kind: 'date', needed: true },
  { key: 'agency', label: 'decision.agency', kind: 'text', needed: true },
  { key: 'fileId', label: 'decision.fileId', kind: 'file', wide: true },
];

/** Everything of a record, in the order in which it is entered: the one description of form, reading, diff and print. */
export const sections: readonly Section[] = [
  {
    name: 'identity',
    fields: [
      { key: 'fullName', label: 'identity.fullName', kind: 'text', item: 1 },
      { key: 'otherNames', label: 'identity.otherNames', kind: 'texts', item: 2 },
      { key: 'sex', label: 'identity.sex', kind: 'choice', options: 'sex', item: 3 },
      { key: 'birth', label: 'identity.birth', kind: 'birth', item: 4 },
      { key: 'personalNumber', label: 'identity.personalNumber', kind: 'number', item: 8 },
      { key: 'nationality', label: 'identity.nationality', kind: 'text', item: 12 },
      { key: 'birthPlace', label: 'identity.birthPlace', kind: 'text' },
      { key: 'homeTown', label: 'identity.homeTown', kind: 'text', item: 5 },
      { key: 'ethnicity', label: 'identity.ethnicity', kind: 'text', item: 9 },
      { key: 'religious', label: 'identity.religious', kind: 'yesNo', options: 'yesNo', item: 10 },
      { key: 'religion', label: 'identity.religion', kind: 'text', item: 10 },
      { key: 'education', label: 'identity.education', kind: 'choice', options: 'education', item: 11 },
      { key: 'occupation', label: 'identity.occupation', kind: 'text', item: 15 },
      { key: 'workplace', label: 'identity.workplace', kind: 'text', item: 15 },
      { key: 'papers', label: 'identity.papers', kind: 'lines', item: 8, lines: papers, max: 10 },
    ],
  },
  {
    name: 'contact',
    fields: [
      { key: 'permanentAddress', label: 'contact.permanentAddress', kind: 'text', item: 6 },
      { key: 'permanentAreaId', label: 'contact.permanentAreaId', kind: 'area', item: 6 },
      { key: 'temporaryAddress', label: 'contact.temporaryAddress', kind: 'text', item: 6, wide: true },
      { key: 'currentAddress', label: 'contact.currentAddress', kind: 'text', item: 7 },
      { key: 'currentAreaId', label: 'contact.currentAreaId', kind: 'area', item: 7 },
      { key: 'phones', label: 'contact.phones', kind: 'texts', item: 25 },
      { key: 'socialAccounts', label: 'contact.socialAccounts', kind: 'texts', item: 25 },
      { key: 'representative', label: 'contact.representative', kind: 'text', item: 25 },
      { key: 'representativePhone', label: 'contact.representativePhone', kind: 'text', item: 25 },
      { key: 'representativeAccount', label: 'contact.representativeAccount', kind: 'text', item: 25 },
      { key: 'residences', label: 'contact.residences', kind: 'lines', lines: residences, max: 30 },
    ],
  },
  {
    name: 'family',
    fields: [
      { key: 'members', label: 'family.members', kind: 'lines', item: 13, lines: members, max: 20 },
      { key: 'notes', label: 'family.notes', kind: 'long', wide: true },
    ],
  },
  {
    name: 'health',
    fields: [
      { key: 'psychosis', label: 'health.psychosis', kind: 'yesNo', options: 'yesNo', item: 17 },
      { key: 'firstUse', label: 'health.firstUse', kind: 'text', item: 18 },
      { key: 'firstFoundOn', label: 'health.firstFoundOn', kind: 'date', item: 19 },
      {
        key: 'substances',
        label: 'health.substances',
        kind: 'choices',
        options: 'substance',
        item: 20,
        wide: true,
      },
      { key: 'otherSubstance', label: 'health.otherSubstance', kind: 'text', item: 20 },
      {
        key: 'useForms',
        label: 'health.useForms',
        kind: 'choices',
        options: 'useForm',
        item: 21,
        wide: true,
      },
      { key: 'frequency', label: 'health.frequency', kind: 'text', item: 23 },
      { key: 'dose', label: 'health.dose', kind: 'text', item: 24 },
      { key: 'tests', label: 'health.tests', kind: 'lines', lines: tests, max: 30 },
      {
        key: 'determinations',
        label: 'health.determinations',
        kind: 'lines',
        lines: determinations,
        max: 20,
      },
      { key: 'detoxed', label: 'health.detoxed', kind: 'yesNo', options: 'yesNo', item: 22 },
      { key: 'detoxTimes', label: 'health.detoxTimes', kind: 'count', item: 22 },
      { key: 'detoxes', label: 'health.detoxes', kind: 'lines', item: 22, lines: detoxes, max: 20 },
      { key: 'substitutions', label: 'health.substitutions', kind: 'lines', lines: substitutions, max: 20 },
    ],
  },
  {
    name: 'criminal',
    fields: [
      {
        key: 'drugConvictions',
        label: 'criminal.drugConvictions',
        kind: 'yesNo',
        options: 'yesNo',
        item: 16,
      },
      {
        key: 'drugAdministrative',
        label: 'criminal.drugAdministrative',
        kind: 'yesNo',
        options: 'yesNo',
        item: 16,
      },
      {
        key: 'otherConvictions',
        label: 'criminal.otherConvictions',
        kind: 'yesNo',
        options: 'yesNo',
        item: 16,
      },
      {
        key: 'otherAdministrative',
        label: 'criminal.otherAdministrative',
        kind: 'yesNo',
        options: 'yesNo',
        item: 16,
      },
      { key: 'decisions', label: 'criminal.decisions', kind: 'lines', item: 16, lines: sanctions, max: 30 },
    ],
  },
  {
    name: 'management',
    fields: [
      { key: 'status', label: 'management.status', kind: 'choice', options: 'status' },
      { key: 'ground', label: 'management.ground', kind: 'choice', options: 'ground' },
      { key: 'groundOn', label: 'management.groundOn', kind: 'date' },
      { key: 'residenceVerifiedOn', label: 'management.residenceVerifiedOn', kind: 'date' },
      { key: 'stableResidence', label: 'management.stableResidence', kind: 'yesNo', options: 'yesNo' },
      { key: 'groundFileId', label: 'management.groundFileId', kind: 'file', wide: true },
      { key: 'decisions', label: 'management.decisions', kind: 'lines', lines: decisions, max: 30 },
      { key: 'notes', label: 'management.notes', kind: 'long', wide: true },
    ],
  },
];

export const sectionNames = sections.map(({ name }) => name);

export function sectionOf(name: SectionName): Section {
  const found = sections.find((section) => section.name === name);
  if (!found) throw new Error(`no section ${name}`);
  return found;
}

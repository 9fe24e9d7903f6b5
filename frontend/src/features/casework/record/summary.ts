import { formatDate } from '@/shared/format';
import type { Translate } from '@/shared/i18n';
import { sections } from '../fields';
import { options } from '../texts/options';
import {
  type AreaValue,
  type BirthValue,
  birthText,
  type Content,
  groupNumber,
  isEmpty,
  type LineValue,
  type Values,
} from '../values';
import { optionKey } from '../words';
import type { SummaryWord } from './summary-texts';

/** A place to write in, or a box to tick. */
export interface Piece {
  label?: string;
  value?: string;
  ticked?: boolean;
}

/** What stands under one number of Mẫu số 05: its own line, and those below it. */
export interface Item {
  number: number;
  lines: readonly (readonly Piece[])[];
}

type Section = Values | undefined;

const text = (values: Section, key: string) => {
  const value = values?.[key];
  return value === null || value === undefined ? '' : String(value);
};
const day = (values: Section, key: string) => {
  const iso = text(values, key);
  return iso && formatDate(iso);
};
const lines = (values: Section, key: string) => (values?.[key] ?? []) as readonly LineValue[];
const several = (values: Section, key: string) => (values?.[key] ?? []) as readonly string[];
const answer = (values: Section, key: string) => (values?.[key] ?? null) as boolean | null;
const joined = (parts: readonly string[], mark = ', ') => parts.filter(Boolean).join(mark);

/** An address with its commune, which may stand in it already. */
function address(values: Section, key: string, areaKey: string) {
  const written = text(values, key);
  const area = (values?.[areaKey] as AreaValue | null | undefined)?.name ?? '';
  return written.includes(area) ? written : joined([written, area]);
}

/** The form of a record: the items in their order, in the words of the decree. */
export function summaryItems(
  t: Translate<'summary'>,
  words: Translate<'casework'>,
  content: Content,
): Item[] {
  const { identity, contact, family, health, criminal } = content;
  const write = new Writer(t, words);
  const item = (number: number, ...under: readonly (readonly Piece[])[]): Item => ({ number, lines: under });
  return [
    item(1, [write.field('fullName', text(identity, 'fullName'))]),
    item(2, [write.field('otherNames', several(identity, 'otherNames').join('; '))]),
    item(3, [write.field('sex', write.word('sex', text(identity, 'sex')))]),
    item(4, [write.field('birth', birthText(identity?.birth as BirthValue | undefined))]),
    item(5, [write.field('homeTown', text(identity, 'homeTown'))]),
    item(6, [
      write.field(
        'residence',
        joined(
          [address(contact, 'permanentAddress', 'permanentAreaId'), text(contact, 'temporaryAddress')],
          '; ',
        ),
      ),
    ]),
    item(7, [write.field('current', address(contact, 'currentAddress', 'currentAreaId'))]),
    item(8, write.card(identity)),
    item(9, write.ethnicity(text(identity, 'ethnicity'))),
    item(10, write.yesNo('religion', religious(identity))),
    item(11, [{ label: t('education') }], ...write.boxes('education', [text(identity, 'education')])),
    item(12, [write.field('nationality', text(identity, 'nationality'))]),
    item(13, ...write.parent('father', relative(family, 'FATHER'))),
    item(14, ...write.parent('mother', relative(family, 'MOTHER'))),
    item(15, [
      write.field('work', joined([text(identity, 'occupation'), text(identity, 'workplace')], '; ')),
    ]),
    item(16, ...write.past(criminal)),
    item(17, write.yesNo('psychosis', answer(health, 'psychosis'))),
    item(18, [write.field('firstUse', text(health, 'firstUse'))]),
    item(19, [write.field('firstFound', day(health, 'firstFoundOn'))]),
    item(20, ...write.substances(health)),
    item(21, ...write.forms(health)),
    item(22, ...write.detoxes(health)),
    item(23, [write.field('frequency', text(health, 'frequency'))]),
    item(24, [write.field('dose', text(health, 'dose'))]),
    item(25, ...write.contact(contact)),
  ];
}

/** Item 10 asks only whether; a religion that is named says so. */
function religious(identity: Section): boolean | null {
  return answer(identity, 'religious') ?? (text(identity, 'religion') ? true : null);
}

const relative = (family: Section, relation: string) =>
  lines(family, 'members').find(({ values }) => values.relation === relation)?.values;

/** What the record holds beyond the form: what it does not number, other relatives and other papers. */
export function beyondForm(content: Content) {
  return sections.flatMap(({ name, fields }) =>
    fields.flatMap((field) => {
      const value = field.item ? rest(field.key, content[name]) : content[name]?.[field.key];
      return isEmpty(field, value) ? [] : [{ field, value }];
    }),
  );
}

const parents = new Set<unknown>(['FATHER', 'MOTHER']);

function rest(key: string, values: Section): readonly LineValue[] {
  if (key === 'members') return lines(values, key).filter((each) => !parents.has(each.values.relation));
  if (key !== 'papers') return [];
  return lines(values, key).filter((each) => each.values !== cardOf(values));
}

/** The paper that item 8 prints: the one that carries the personal number, else the first. */
function cardOf(identity: Section): Values | undefined {
  const number = text(identity, 'personalNumber');
  const all = lines(identity, 'papers').map(({ values }) => values);
  return number ? all.find((each) => each.number === number || each.kind === 'ID_CARD') : all[0];
}

/** Values that the form words otherwise than the record. */
const worded: Readonly<Record<string, SummaryWord>> = {
  HIGHER: 'HIGHER',
  AMPHETAMINE: 'AMPHETAMINE',
  OTHER_SUBSTANCE: 'OTHER_SUBSTANCE',
  OTHER_FORM: 'OTHER_FORM',
};

class Writer {
  constructor(
    private readonly t: Translate<'summary'>,
    private readonly words: Translate<'casework'>,
  ) {}

  private say(key: SummaryWord) {
    return this.t(key);
  }

  field(label: SummaryWord, value: string): Piece {
    return { label: this.say(label), value };
  }

  word(list: keyof typeof options, value: string) {
    return value && this.words(optionKey(list, value));
  }

  yesNo(label: SummaryWord, value: boolean | null): Piece[] {
    return [
      { label: this.say(label) },
      { label: this.words('yesNo.true'), ticked: value === true },
      { label: this.words('yesNo.false'), ticked: value === false },
    ];
  }

  /** One box a line, as the form has them. */
  boxes(list: 'education' | 'substance' | 'useForm', chosen: readonly string[]): Piece[][] {
    return Object.keys(options[list]).map((value) => {
      const wording = worded[value];
      return [
        { label: wording ? this.say(wording) : this.word(list, value), ticked: chosen.includes(value) },
      ];
    });
  }

  private papers(number: string, values: Section, by: string, on: string): Piece[] {
    return [
      this.field('card', number),
      this.field('issuedBy', text(values, by)),
      this.field('issuedOn', day(values, on)),
    ];
  }

  card(identity: Section): Piece[] {
    const number = text(identity, 'personalNumber');
    const paper = cardOf(identity);
    return this.papers(number ? groupNumber(number) : text(paper, 'number'), paper, 'issuedBy', 'issuedOn');
  }

  ethnicity(said: string): Piece[] {
    const kinh = said.trim().toLowerCase() === 'kinh';
    return [
      { label: this.say('ethnicity') },
      { label: this.say('kinh'), ticked: kinh },
      this.field('other', kinh ? '' : said),
    ];
  }

  parent(label: 'father' | 'mother', values: Section): Piece[][] {
    return [
      [this.field(label, text(values, 'name'))],
      this.papers(text(values, 'paperNumber'), values, 'paperIssuedBy', 'paperIssuedOn'),
    ];
  }

  past(criminal: Section): Piece[][] {
    const kinds = [
      'drugConvictions',
      'drugAdministrative',
      'otherConvictions',
      'otherAdministrative',
    ] as const;
    const times = lines(criminal, 'decisions').map(({ values }) =>
      this.t('decision', {
        number: text(values, 'number'),
        on: day(values, 'on'),
        agency: text(values, 'agency'),
        form: text(values, 'form'),
      }),
    );
    return [
      [{ label: this.say('past') }],
      ...kinds.map((kind) => [{ label: this.say(kind), ticked: answer(criminal, kind) === true }]),
      [{ label: this.say('decisions') }],
      ...this.numbered(times),
    ];
  }

  /** "Lần 1", "Lần 2" … with what was done; the form has three of them to write in. */
  private numbered(times: readonly string[]): Piece[][] {
    return Array.from({ length: Math.max(3, times.length) }, (_, at) => [
      { label: this.t('time', { number: at + 1 }), value: times[at] ?? '' },
    ]);
  }

  substances(health: Section): Piece[][] {
    const chosen = several(health, 'substances');
    const boxes = this.boxes('substance', chosen);
    const other = text(health, 'otherSubstance');
    if (other) boxes.at(-1)?.push({ value: other });
    return [
      [{ label: this.say('substances') }],
      ...boxes,
      [{ label: this.say('manySubstances'), ticked: chosen.length > 1 }],
    ];
  }

  forms(health: Section): Piece[][] {
    const chosen = several(health, 'useForms');
    return [
      [{ label: this.say('useForms') }],
      ...this.boxes('useForm', chosen),
      [{ label: this.say('manyForms'), ticked: chosen.length > 1 }],
    ];
  }

  detoxes(health: Section): Piece[][] {
    const known = lines(health, 'detoxes').map(({ values }) => this.detox(values));
    const times = Math.max(known.length, Number(text(health, 'detoxTimes')));
    const ever = times > 0 ? true : answer(health, 'detoxed');
    return [
      [this.field('detoxed', ever === null ? '' : this.say(ever ? 'yes' : 'no'))],
      [
        { label: this.say('times') },
        ...[1, 2, 3].map((number) => ({
          label: this.t('count', { number }),
          ticked: times === number,
        })),
        { label: this.say('fourOrMore'), ticked: times > 3 },
      ],
      [{ label: this.say('each') }],
      ...this.numbered(known),
    ];
  }

  private detox(values: Values): string {
    const [from, to] = [day(values, 'from'), day(values, 'to')];
    const [number, on, agency] = [
      text(values, 'decision'),
      day(values, 'decisionOn'),
      text(values, 'decisionAgency'),
    ];
    return joined([
      text(values, 'place'),
      this.word('detoxForm', text(values, 'form')).toLowerCase(),
      from && this.t(to ? 'fromTo' : 'from', { from, to }),
      joined(
        [
          number && this.t('detoxPaper', { number }),
          on && this.t('paperOn', { on }),
          agency && this.t('paperOf', { agency }),
        ],
        ' ',
      ),
    ]);
  }

  /** Item 25 asks of the person or of who stands for them. */
  contact(contact: Section): Piece[][] {
    const name = text(contact, 'representative');
    const of = (key: string) => {
      const said = text(contact, key);
      return said && this.t(name ? 'representative' : 'nameless', { said, name });
    };
    return [
      [{ label: this.say('contact') }],
      [this.field('phone', joined([...several(contact, 'phones'), of('representativePhone')], '; '))],
      [
        this.field(
          'account',
          joined([...several(contact, 'socialAccounts'), of('representativeAccount')], '; '),
        ),
      ],
    ];
  }
}

import type {
  Level,
  Nature,
  PeriodKind,
  RegimeFieldsFragment,
  RegimeInput,
  RegimeKind,
  RegimeOrigin,
  WindowRule,
} from '../gql/graphql';

/** One group of units that must report, as it is typed. */
export interface RespondentValues {
  /** "" = units chosen one by one. */
  level: Level | '';
  units: { id: string; name: string }[];
  validFrom: string;
  validTo: string;
}

/** One unit that is let off, as it is typed. */
export interface ExemptionValues {
  /** null until one is chosen. */
  unit: { id: string; name: string } | null;
  validFrom: string;
  validTo: string;
  reason: string;
}

/** A regime as it is typed: figures and dates are texts until they are read. */
export interface RegimeValues {
  code: string;
  name: string;
  kind: RegimeKind;
  origin: RegimeOrigin;
  leadUnitId: string;
  legalBasis: string;
  content: string;
  recipients: string;
  method: string;
  frequency: PeriodKind;
  windowRule: WindowRule;
  dueDays: Record<'PROVINCE' | 'COMMUNE', string>;
  /** Day of the month after closing before which it is due, instead of working days. */
  dueBefore: Record<'PROVINCE' | 'COMMUNE', string>;
  supplementDays: string;
  respondents: RespondentValues[];
  exemptions: ExemptionValues[];
  formCode: string;
  nature: Nature;
  /** "" = the report has no text. */
  outlineCode: string;
  /** Regime whose reports are put together into this one's; "" = none. */
  sourceRegimeId: string;
  guidance: string;
}

export const dueLevels = ['PROVINCE', 'COMMUNE'] as const;

export const blankRespondent: RespondentValues = { level: 'COMMUNE', units: [], validFrom: '', validTo: '' };

export const blankExemption: ExemptionValues = { unit: null, validFrom: '', validTo: '', reason: '' };

export const blankValues: RegimeValues = {
  code: '',
  name: '',
  kind: 'PERIODIC',
  origin: 'PROVINCE',
  leadUnitId: '',
  legalBasis: '',
  content: '',
  recipients: '',
  method: '',
  frequency: 'QUARTER',
  windowRule: 'FIFTEENTH',
  dueDays: { PROVINCE: '', COMMUNE: '' },
  dueBefore: { PROVINCE: '', COMMUNE: '' },
  supplementDays: '3',
  respondents: [blankRespondent],
  exemptions: [],
  formCode: '',
  nature: 'FINAL',
  outlineCode: '',
  sourceRegimeId: '',
  guidance: '',
};

/** A regime of the server as the form holds it. */
export function valuesOf(regime: RegimeFieldsFragment): RegimeValues {
  const days = (level: Level) =>
    String(regime.dueRules.find((rule) => rule.level === level)?.workingDays || '');
  const before = (level: Level) =>
    String(regime.dueRules.find((rule) => rule.level === level)?.beforeDay ?? '');
  return {
    code: regime.code,
    name: regime.name,
    kind: regime.kind,
    origin: regime.origin,
    leadUnitId: regime.leadUnit?.id ?? '',
    legalBasis: regime.legalBasis,
    content: regime.content,
    recipients: regime.recipients,
    method: regime.method,
    frequency: regime.frequency,
    windowRule: regime.windowRule,
    dueDays: { PROVINCE: days('PROVINCE'), COMMUNE: days('COMMUNE') },
    dueBefore: { PROVINCE: before('PROVINCE'), COMMUNE: before('COMMUNE') },
    supplementDays: String(regime.supplementDays),
    respondents: regime.respondents.map(({ level, units, validFrom, validTo }) => ({
      level: level ?? '',
      units: [...(units ?? [])].map(({ id, name }) => ({ id, name })),
      validFrom,
      validTo: validTo ?? '',
    })),
    exemptions: regime.exemptions.map(({ unit, validFrom, validTo, reason }) => ({
      unit: unit ?? null,
      validFrom,
      validTo: validTo ?? '',
      reason,
    })),
    formCode: regime.formCode,
    nature: regime.nature,
    outlineCode: regime.outlineCode ?? '',
    sourceRegimeId: regime.sourceRegimeId ?? '',
    guidance: regime.guidance,
  };
}

type Fault =
  | 'required'
  | 'code'
  | 'days'
  | 'before'
  | 'noDue'
  | 'noRespondent'
  | 'noUnits'
  | 'noUnit'
  | 'date'
  | 'order';

/** What is wrong, by the place in the form: "name", "dueDays.COMMUNE", "respondents.0.validFrom". */
export type RegimeFaults = Record<string, Fault>;

const needed = [
  'name',
  'leadUnitId',
  'legalBasis',
  'content',
  'recipients',
  'method',
  'formCode',
] as const satisfies readonly (keyof RegimeValues)[];

const codeShape = /^[A-Z0-9][A-Z0-9./-]{1,39}$/;
const dayCount = /^(?:[1-9]\d?|1\d\d|2[0-4]\d|250)$/;

export function regimeFaults(values: RegimeValues): RegimeFaults {
  const faults: RegimeFaults = {};
  if (!codeShape.test(values.code.trim())) faults.code = 'code';
  for (const key of needed) if (!values[key].trim()) faults[key] = 'required';
  for (const level of dueLevels) {
    const days = values.dueDays[level].trim();
    if (days && !dayCount.test(days)) faults[`dueDays.${level}`] = 'days';
    const before = values.dueBefore[level].trim();
    if (before && (days || !dayCount.test(before) || Number(before) < 2 || Number(before) > 31))
      faults[`dueBefore.${level}`] = 'before';
  }
  if (dueLevels.every((level) => !values.dueDays[level].trim() && !values.dueBefore[level].trim()))
    faults.dueDays = 'noDue';
  if (!dayCount.test(values.supplementDays.trim())) faults.supplementDays = 'days';
  if (values.respondents.length === 0) faults.respondents = 'noRespondent';
  values.respondents.forEach((group, index) => {
    const at = `respondents.${index}`;
    if (!group.level && group.units.length === 0) faults[`${at}.units`] = 'noUnits';
    if (!group.validFrom) faults[`${at}.validFrom`] = 'date';
    if (group.validTo && group.validTo < group.validFrom) faults[`${at}.validTo`] = 'order';
  });
  values.exemptions.forEach(({ unit, validFrom, validTo, reason }, index) => {
    const at = `exemptions.${index}`;
    if (!unit) faults[`${at}.unit`] = 'noUnit';
    if (!validFrom) faults[`${at}.validFrom`] = 'date';
    if (validTo && validTo < validFrom) faults[`${at}.validTo`] = 'order';
    if (!reason.trim()) faults[`${at}.reason`] = 'required';
  });
  return faults;
}

/** What is sent; only of values without faults. */
export function inputOf(values: RegimeValues): RegimeInput {
  const { dueDays, dueBefore, respondents, exemptions, supplementDays, ...rest } = values;
  const texts = Object.fromEntries(
    Object.entries(rest).map(([key, value]) => [key, value.normalize('NFC').trim()]),
  ) as typeof rest;
  return {
    ...texts,
    outlineCode: texts.outlineCode || null,
    sourceRegimeId: texts.sourceRegimeId || null,
    supplementDays: Number(supplementDays),
    dueRules: dueLevels
      .filter((level) => dueDays[level].trim() || dueBefore[level].trim())
      .map((level) => ({
        level,
        workingDays: Number(dueDays[level]),
        ...(dueBefore[level].trim() ? { beforeDay: Number(dueBefore[level]) } : {}),
      })),
    respondents: respondents.map(({ level, units, validFrom, validTo }) => ({
      level: level || null,
      unitIds: level ? null : units.map(({ id }) => id),
      validFrom,
      validTo: validTo || null,
    })),
    exemptions: exemptions.map(({ unit, validFrom, validTo, reason }) => ({
      unitId: unit?.id ?? '',
      validFrom,
      validTo: validTo || null,
      reason: reason.normalize('NFC').trim(),
    })),
  };
}

import { type Encoding, fromLegacy, toLegacy } from './legacy-tables';

export { type Encoding, fromLegacy as convertLegacy, toLegacy };

/** What a text in an old typeface's code looks like, and what it becomes. */
export interface LegacyText {
  encoding: Encoding;
  /** As it is known: "TCVN3 (ABC)". */
  name: string;
  /** Share of the marked words that become Vietnamese syllables, 0 to 1. */
  confidence: number;
  /** A piece of the text before and after. */
  before: string;
  after: string;
}

const names: Record<Encoding, string> = { TCVN3: 'TCVN3 (ABC)', VNI: 'VNI' };

/** Letters that only Unicode text has: neither old code can write them. */
const certain = /[ăđĩũơưẠ-ỹ]|[\u0300\u0301\u0303\u0309\u0323]/iu;
const marked = /[\u00a1-\u00ff]/u;

/** The five tone marks, as a decomposed letter carries them; hats and hooks of letters are others. */
const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** One syllable without its tone: beginning, one of the vowels there are, end. */
const syllable =
  /^(?:ngh?|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?(?:iêu|yêu|oai|oao|oay|oeo|uây|uôi|uya|uyê|uyu|ươi|ươu|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iu|oa|oă|oe|oi|ôi|ơi|ua|uâ|uê|ui|uô|uơ|uy|ưa|ưi|ươ|ưu|yê|[aăâeêioôơuưy])(?:ch|nh|ng|[cmnpt])?$/u;

function isSyllable(word: string): boolean {
  const apart = word.toLowerCase().normalize('NFD');
  return (apart.match(tones)?.length ?? 0) <= 1 && syllable.test(apart.replace(tones, '').normalize('NFC'));
}

const wordsOf = (text: string) => text.split(/[\s.,;:!?()"'“”/–-]+/u).filter((word) => marked.test(word));

/** Share of the marked words that are syllables when read this way. */
function score(words: readonly string[], read: (word: string) => string): number {
  return words.filter((word) => isSyllable(read(word).normalize('NFC'))).length / words.length;
}

/** How sure a reading must be, and by how much it must beat the text as it stands. */
const sure = 0.75;
const ahead = 0.25;

/** Tells text written in TCVN3 (ABC) or VNI; undefined for Unicode, for plain text, and in doubt. */
export function detectLegacy(texts: readonly string[]): LegacyText | undefined {
  const candidates = texts.filter((text) => marked.test(text) && !certain.test(text));
  const words = candidates.flatMap(wordsOf);
  if (words.length === 0) return undefined;
  const asIs = score(words, (word) => word);
  const [best] = (['TCVN3', 'VNI'] as const)
    .map((encoding) => ({ encoding, confidence: score(words, (word) => fromLegacy(word, encoding)) }))
    .sort((a, b) => b.confidence - a.confidence);
  if (!best || best.confidence < sure || best.confidence - asIs < ahead) return undefined;
  const sample = (candidates[0] ?? '').slice(0, 60);
  return { ...best, name: names[best.encoding], before: sample, after: fromLegacy(sample, best.encoding) };
}

import type { CommonTexts } from './vi';

/**
 * Texts by namespace. A feature adds its own beside its components:
 *
 *     declare module '@/shared/i18n/keys' {
 *       interface Resources { reporting: typeof vi }
 *     }
 *     addTexts('reporting', vi, () => import('./en').then((m) => m.en));
 */
export interface Resources {
  common: CommonTexts;
}

export type Namespace = keyof Resources;

/** Nested texts. */
export interface Tree {
  readonly [key: string]: string | Tree;
}

/** The shape of a namespace's texts in another language. */
export type TextsOf<T> = { [K in keyof T]: T[K] extends string ? string : TextsOf<T[K]> };

type Plural<Key extends string> = Key extends `${infer Base}_one` | `${infer Base}_other` ? Base : Key;

type Leaves<T> = {
  [K in keyof T & string]: T[K] extends string ? Plural<K> : `${K}.${Leaves<T[K]>}`;
}[keyof T & string];

/** Every key of a namespace, "a.b.c"; "left_one" and "left_other" are written "left" and given a count. */
export type KeyOf<NS extends Namespace> = Leaves<Resources[NS]>;

/** What stands in the {{places}} of a text; `count` also chooses between _one and _other. */
export type Params = Readonly<Record<string, string | number>>;

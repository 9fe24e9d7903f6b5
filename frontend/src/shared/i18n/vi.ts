import type { frame } from './vi-frame';
import type { pages } from './vi-pages';

/** The common texts in Vietnamese, the source language: those of the frame and those of the pages. */
export type CommonTexts = typeof frame & typeof pages;

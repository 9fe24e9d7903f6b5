import type { Palette } from './palette';
import { fontFamily } from './tooltip';

export interface LegendItem {
  color: string;
  /** Colour of diagonal lines over the field. */
  hatch?: string;
  label: string;
}

/** What a picture needs to be understood away from its page. */
export interface PictureText {
  title: string;
  subtitle: string;
  /** Source and as-of, under the drawing. */
  source: string;
  legend: readonly LegendItem[];
}

const scale = 2;
const margin = 24;

/** Breaks a text into lines that fit a width. */
export function breakLines(text: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').filter(Boolean)) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && measure(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

interface Line {
  text: string;
  font: string;
  color: string;
  height: number;
}

/** Puts title, drawing, legend, source and date on one sheet. */
export async function composePicture(
  drawing: HTMLCanvasElement,
  text: PictureText,
  palette: Palette,
): Promise<Blob> {
  const sheet = document.createElement('canvas');
  const pen = sheet.getContext('2d');
  if (!pen) throw new Error('no canvas');
  const width = drawing.width / scale;
  const measured = (font: string, color: string, height: number) => (part: string) => {
    pen.font = font;
    return breakLines(part, width, (each) => pen.measureText(each).width).map(
      (line): Line => ({ text: line, font, color, height }),
    );
  };
  const head = [
    ...measured(`600 18px ${fontFamily}`, palette.text, 26)(text.title),
    ...measured(`400 13px ${fontFamily}`, palette.text2, 20)(text.subtitle),
  ];
  const foot = measured(`400 12px ${fontFamily}`, palette.text2, 18)(text.source);
  const legendHeight = text.legend.length > 0 ? Math.ceil(text.legend.length / 2) * 22 + 8 : 0;
  const heightOf = (lines: readonly Line[]) => lines.reduce((sum, line) => sum + line.height, 0);
  const height = heightOf(head) + drawing.height / scale + legendHeight + heightOf(foot) + 16;

  sheet.width = (width + 2 * margin) * scale;
  sheet.height = (height + 2 * margin) * scale;
  pen.scale(scale, scale);
  pen.fillStyle = palette.surface;
  pen.fillRect(0, 0, sheet.width, sheet.height);
  let top = writeLines(pen, head, margin) + 8;
  pen.drawImage(drawing, margin, top, width, drawing.height / scale);
  top += drawing.height / scale + 8;
  drawLegend(pen, text.legend, top, width, palette);
  writeLines(pen, foot, top + legendHeight);
  return new Promise((resolve, reject) => {
    sheet.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png');
  });
}

/** Writes lines from a height downwards; returns the height below them. */
function writeLines(pen: CanvasRenderingContext2D, lines: readonly Line[], top: number): number {
  let at = top;
  pen.textBaseline = 'top';
  for (const line of lines) {
    pen.font = line.font;
    pen.fillStyle = line.color;
    pen.fillText(line.text, margin, at);
    at += line.height;
  }
  return at;
}

function drawLegend(
  pen: CanvasRenderingContext2D,
  legend: readonly LegendItem[],
  top: number,
  width: number,
  palette: Palette,
): void {
  pen.font = `400 12px ${fontFamily}`;
  pen.textBaseline = 'top';
  legend.forEach((item, index) => {
    const x = margin + (index % 2) * (width / 2);
    const y = top + Math.floor(index / 2) * 22;
    pen.fillStyle = item.color;
    pen.fillRect(x, y, 22, 14);
    if (item.hatch) hatchField(pen, x, y, item.hatch);
    pen.strokeStyle = palette.lineStrong;
    pen.strokeRect(x, y, 22, 14);
    pen.fillStyle = palette.text;
    pen.fillText(item.label, x + 30, y + 1);
  });
}

function hatchField(pen: CanvasRenderingContext2D, x: number, y: number, color: string): void {
  pen.save();
  pen.beginPath();
  pen.rect(x, y, 22, 14);
  pen.clip();
  pen.beginPath();
  for (let at = x - 14; at < x + 22; at += 5) {
    pen.moveTo(at, y + 14);
    pen.lineTo(at + 14, y);
  }
  pen.strokeStyle = color;
  pen.stroke();
  pen.restore();
}

/** Hands a file to the browser's downloads. */
export function download(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

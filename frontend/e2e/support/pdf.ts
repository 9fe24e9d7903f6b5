const objects = (script: string) => [
  `<</Type /Catalog /Pages 2 0 R${script}>>`,
  '<</Type /Pages /Kids [3 0 R] /Count 1>>',
  '<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]>>',
];

/** A whole PDF of one empty page, with what the catalogue shall say besides. */
function file(more = ''): Buffer {
  let text = '%PDF-1.7\n';
  const places = objects(more).map((body, i) => {
    const at = text.length;
    text += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const cross = `xref\n0 4\n0000000000 65535 f \n${places.join('')}`;
  return Buffer.from(`${text}${cross}trailer\n<</Size 4 /Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF\n`);
}

export const pdf = file();

/** One that would run a script on opening. */
export const hostilePdf = file(' /OpenAction <</S /JavaScript /JS (app.alert\\(1\\))>>');

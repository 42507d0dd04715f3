import JSZip from 'jszip';

/** DOS time begins here; a zip file has no earlier one. */
const BEGINNING = new Date('1980-01-01T00:00:00Z');
const TIMES = /<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g;

/** An Office file without the times at which it was made, so that the same content is the same bytes. */
export async function withoutTimes(file: ArrayBuffer | Uint8Array): Promise<Buffer> {
  const made = await JSZip.loadAsync(file);
  const timeless = new JSZip();
  for (const [name, part] of Object.entries(made.files)) {
    if (part.dir) continue;
    const content = name === 'docProps/core.xml' ? (await part.async('string')).replace(TIMES, '') : await part.async('uint8array');
    timeless.file(name, content, { date: BEGINNING, createFolders: false });
  }
  return timeless.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE', platform: 'UNIX' });
}

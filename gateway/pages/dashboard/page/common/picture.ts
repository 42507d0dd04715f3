const HTML = 'http://www.w3.org/1999/xhtml';
const SVG = 'http://www.w3.org/2000/svg';
/** Nothing of these belongs into a picture. */
const CONTROLS = 'details, button, .tools';
const SCALE = 2;

/** A panel as a PNG, twice as large as on the screen: its title, what it shows, and below that where it comes from. */
export async function pictureOf(panel: HTMLElement, source: string): Promise<Blob> {
  const { width, height } = panel.getBoundingClientRect();
  const image = new Image();
  // Of a picture in an address of its own (data:) the browser knows that nothing of another site is in it.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(asSvg(panel, source, width, height + FOOT))}`;
  await image.decode();
  const canvas = Object.assign(document.createElement('canvas'), { width: width * SCALE, height: (height + FOOT) * SCALE });
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('No picture can be drawn here.');
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  return await new Promise((resolve, reject) =>
    canvas.toBlob(blob => (blob ? resolve(blob) : reject(new Error('No picture came about.'))), 'image/png'),
  );
}

/** The line below, in pixels. */
const FOOT = 44;

/** The panel with its styles, as a drawing that stands by itself. */
function asSvg(panel: HTMLElement, source: string, width: number, height: number): string {
  const drawn = panel.cloneNode(true) as HTMLElement;
  for (const control of drawn.querySelectorAll(CONTROLS)) control.remove();
  drawn.classList.add('pictured');
  const foot = Object.assign(document.createElement('p'), { className: 'pictured-source', textContent: source });
  const style = document.createElement('style');
  style.textContent = [...document.styleSheets].flatMap(sheet => [...sheet.cssRules].map(({ cssText }) => cssText)).join('\n');
  const body = document.createElementNS(HTML, 'div');
  body.setAttribute('class', `picture ${document.documentElement.className}`);
  body.append(style, drawn, foot);
  const svg = document.createElementNS(SVG, 'svg');
  for (const [name, value] of Object.entries({ width, height })) svg.setAttribute(name, String(value));
  const within = document.createElementNS(SVG, 'foreignObject');
  for (const name of ['width', 'height']) within.setAttribute(name, '100%');
  within.append(body);
  svg.append(within);
  return new XMLSerializer().serializeToString(svg);
}

/** Gives it to whoever looks, as a file of this name. */
export function download(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  // Once the browser has taken it up.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

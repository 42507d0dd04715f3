/** A drawing (SVG within this element) as a PNG on white, twice as large as on the screen. */
export async function pictureOf(place: HTMLElement): Promise<Blob> {
  const svg = place.querySelector('svg');
  if (!svg) throw new Error('Nothing is drawn here.');
  const { width, height } = svg.getBoundingClientRect();
  const address = URL.createObjectURL(new Blob([new XMLSerializer().serializeToString(svg)], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: width * 2, height: height * 2 });
    const pen = canvas.getContext('2d');
    if (!pen) throw new Error('No picture can be drawn here.');
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob(blob => (blob ? resolve(blob) : reject(new Error('No picture came about.'))), 'image/png'),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Gives it to whoever looks, as a file of this name. */
export function download(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  URL.revokeObjectURL(address);
}

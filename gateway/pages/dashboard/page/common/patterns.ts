/** A small square that is repeated over an area: as ECharts takes it in the place of a colour. */
export interface Pattern {
  image: HTMLCanvasElement;
  repeat: 'repeat';
}

function patternOf(size: number, ground: string, draw: (pen: CanvasRenderingContext2D) => void): Pattern {
  const image = Object.assign(document.createElement('canvas'), { width: size, height: size });
  const pen = image.getContext('2d');
  if (pen) {
    pen.fillStyle = ground;
    pen.fillRect(0, 0, size, size);
    draw(pen);
  }
  return { image, repeat: 'repeat' };
}

/** Lines from the lower left to the upper right. */
const slanting = (size: number, ground: string, line: string, width: number): Pattern =>
  patternOf(size, ground, pen => {
    pen.strokeStyle = line;
    pen.lineWidth = width;
    for (const shift of [-size, 0, size]) {
      pen.beginPath();
      pen.moveTo(shift - 1, size + 1);
      pen.lineTo(shift + size + 1, -1);
      pen.stroke();
    }
  });

/** Not known: thin grey lines on white. The same as of the style sheet. */
export const missing = (): Pattern => slanting(8, '#ffffff', '#b9c2ca', 1.2);
/** Not told: grey dots. */
export const suppressed = (): Pattern =>
  patternOf(8, '#eceff1', pen => {
    pen.fillStyle = '#7d8b97';
    pen.fillRect(3, 3, 2, 2);
  });
/** Only part of a number: its colour in stripes. */
export const partial = (colour: string): Pattern => slanting(10, colour, '#fff6df', 3.4);

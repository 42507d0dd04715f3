import { renderSVG } from 'uqr';

/** The picture of a text that a telephone reads, as the source of an image. */
export const qrCode = (text: string): string => `data:image/svg+xml,${encodeURIComponent(renderSVG(text, { ecc: 'M', border: 4 }))}`;

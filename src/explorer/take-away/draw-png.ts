/** Draws an SVG picture as PNG, so that both say the same: heading, words and source. */

/** No side is longer than this, in pixels: browsers draw nothing on larger grounds. */
const LONGEST = 8_000;

/** At twice its size, for print, where that is not too large. */
export async function drawPng(svg: string): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const scale = Math.min(2, LONGEST / Math.max(image.width, image.height));
    const ground = document.createElement('canvas');
    ground.width = Math.round(image.width * scale);
    ground.height = Math.round(image.height * scale);
    ground.getContext('2d')?.drawImage(image, 0, 0, ground.width, ground.height);
    return await new Promise((resolve, reject) =>
      ground.toBlob(
        (blob) => (blob ? resolve(blob) : reject(new Error('the picture could not be drawn'))),
        'image/png',
      ),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}

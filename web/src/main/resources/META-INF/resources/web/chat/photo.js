// Photos: redrawn smaller before they are sent, which also drops where and when they were taken.

const LONGEST_SIDE = 1600;
const QUALITIES = [0.82, 0.7, 0.55, 0.4];

/**
 * @param {File} file  @param {number} limit bytes
 * @returns {Promise<{name: string, data: string, preview: string}>} base64 of a JPEG, and an address to show it
 * @throws {Error} with message `not_an_image` or `image_too_big`
 */
export async function shrink(file, limit) {
  const canvas = draw(await decode(file));
  for (const quality of QUALITIES) {
    const blob = await new Promise((done) => canvas.toBlob(done, 'image/jpeg', quality));
    if (blob && blob.size <= limit) {
      return { name: nameOf(file), data: await base64(blob), preview: URL.createObjectURL(blob) };
    }
  }
  throw new Error('image_too_big');
}

async function decode(file) {
  try {
    // Phones store a photo lying and note which side is up.
    return await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    throw new Error('not_an_image');
  }
}

function draw(image) {
  const scale = Math.min(1, LONGEST_SIDE / Math.max(image.width, image.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(image.width * scale));
  canvas.height = Math.max(1, Math.round(image.height * scale));
  const pen = canvas.getContext('2d');
  // What was see-through would turn black in a JPEG.
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas;
}

function nameOf(file) {
  const bare = file.name.replace(/\.[^.]*$/, '').replace(/[/\\\p{Cc}]/gu, ' ').trim().slice(0, 100);
  return `${bare || 'anh'}.jpg`;
}

async function base64(blob) {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return btoa(text);
}

/** The frames that bring a photo up. @param {number} part bytes of one part */
export function* uploads(id, photo, part) {
  // Three bytes are four letters, so a cut between them keeps every part valid base64.
  const letters = Math.floor(part / 3) * 4;
  const parts = Math.ceil(photo.data.length / letters);
  for (let i = 0; i < parts; i++) {
    yield { type: 'upload', id, name: photo.name, part: i, parts, data: photo.data.slice(i * letters, (i + 1) * letters) };
  }
}

/** @param {{contentType: string, data: string}} file as the server sent it @returns {string} an address to show it */
export function addressOf(file) {
  const bytes = Uint8Array.from(atob(file.data), (letter) => letter.charCodeAt(0));
  return URL.createObjectURL(new Blob([bytes], { type: file.contentType }));
}

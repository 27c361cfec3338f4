/** The ID of a custom image in a text; the documentation masks the last four characters. */
export const customImageIdWord = /\bm-[a-z0-9]{6,}(?:\*{4}|\b)/;

/** Whatever may be an image ID, such as that of a disk image, without the full stop that ends a sentence. */
export const anyImageIdWord = /[A-Za-z0-9][A-Za-z0-9._*-]{0,126}[A-Za-z0-9*]/;

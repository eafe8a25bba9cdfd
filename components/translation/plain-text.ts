/** Marks that turn the direction of the text around them. */
const turning = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A text from elsewhere with nothing in it that could turn what stands around it. Offsets stay: a word joiner takes the place. */
export const plainText = (text: string): string => text.replace(turning, '\u2060');

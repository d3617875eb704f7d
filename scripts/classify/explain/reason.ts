/** One rule that fired, told as a whole sentence. */
export interface Reason {
  rule: string;
  text: string;
}

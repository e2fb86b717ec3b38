/** Something that an editor should look at, with the line of the official text. */
export interface Warning {
  line: number;
  /** In plain Chinese: what was found, and what to do. */
  text: string;
}

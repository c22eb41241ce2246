/** One drawing in a 24 unit square, as path data by what becomes of it when the icon is filled. */
export interface Glyph {
  /** Outlined; filled, a solid shape. */
  readonly body?: string;
  /** Outlined; filled, a gap in the body. */
  readonly inner?: string;
  /** Outlined; filled, an opening in the body. */
  readonly hole?: string;
  /** Always a line. */
  readonly line?: string;
  /** Always a line; filled, with a gap around it. */
  readonly over?: string;
  /** Always solid. */
  readonly solid?: string;
  /** Nothing; filled, solid: the shape whose outline the other parts leave open. */
  readonly mass?: string;
}

import PDFDocument from 'pdfkit';
import { type Typeface, type Weight, printable, typeface } from './typefaces';

const POINTS_PER_MM = 72 / 25.4;

/** Converts millimetres to points, the unit of all lengths on a sheet. */
export const mm = (millimetres: number): number => millimetres * POINTS_PER_MM;

const EDGES = { left: mm(27), right: mm(26), top: mm(26), bottom: mm(27) };
const INK = '#111111';

/** The style of a line. */
export interface Hand {
  readonly weight?: Weight;
  readonly size: number;
  readonly colour?: string;
  /** character spacing that justifies a full line */
  readonly spacing?: number;
}

/** A4 pages, written from top to bottom. */
export class Sheet {
  readonly doc: PDFKit.PDFDocument;
  readonly left = EDGES.left;
  readonly width: number;
  /** the vertical position of the next block */
  y = EDGES.top;
  private pages = 0;

  /** `stamp` is called on each new page. */
  constructor(
    info: { readonly Title: string; readonly Author: string },
    private readonly stamp: (sheet: Sheet, page: number) => void,
  ) {
    this.doc = new PDFDocument({
      size: 'A4',
      margin: 0,
      autoFirstPage: false,
      lang: 'zh-CN',
      displayTitle: true,
      info,
    });
    for (const weight of ['regular', 'bold'] as const) this.doc.registerFont(weight, typeface(weight).file);
    this.turn();
    this.width = this.doc.page.width - EDGES.left - EDGES.right;
  }

  get bottom(): number {
    return this.doc.page.height - EDGES.bottom;
  }

  /** Starts a page. */
  turn(): void {
    this.doc.addPage();
    this.pages += 1;
    this.y = EDGES.top;
    this.stamp(this, this.pages);
  }

  /** Ensures that this height fits on the page. Returns true if a new page was started. */
  reserve(height: number): boolean {
    if (this.y + height <= this.bottom || this.y === EDGES.top) return false;
    this.turn();
    return true;
  }

  face({ weight = 'regular' }: Hand): Typeface {
    return typeface(weight);
  }

  widthOf(text: string, hand: Hand): number {
    return this.face(hand).widthOf(printable(text, this.face(hand))) * hand.size;
  }

  /** Writes one line with its top at `y`. */
  write(text: string, x: number, y: number, hand: Hand): void {
    const { weight = 'regular', size, colour = INK, spacing = 0 } = hand;
    const line = printable(text, this.face(hand));
    if (line.trim() === '') return;
    this.doc
      .font(weight)
      .fontSize(size)
      .fillColor(colour)
      .text(line, x, y, { lineBreak: false, characterSpacing: spacing, features: [] });
  }

  /** Writes one line centered between two edges. */
  centre(text: string, y: number, hand: Hand, x = this.left, width = this.width): void {
    this.write(text, x + (width - this.widthOf(text, hand)) / 2, y, hand);
  }

  /** Draws a straight line. */
  rule(fromX: number, fromY: number, toX: number, toY: number, width = 0.6, colour = INK): void {
    this.doc.moveTo(fromX, fromY).lineTo(toX, toY).lineWidth(width).strokeColor(colour).stroke();
  }
}

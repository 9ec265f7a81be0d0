import type { AgencyId, Label } from '@center/kernel';
import { ViewReader } from '@center/projections';
import { decodeCursor, encodeCursor, type Page, pageOf } from '@center/web';
import { Injectable } from '@nestjs/common';
import type { MaterialKind, MaterialStatus } from '../../domain/codes';
import type { MaterialId } from '../../domain/events';
import { Conditions } from '../conditions';

export interface MaterialFilter {
  readonly kind?: MaterialKind;
  readonly limit: number;
  readonly cursor?: string;
}

/** A row of the view. */
export interface MaterialEntry {
  readonly material_id: MaterialId;
  readonly kind: MaterialKind;
  readonly title: Label;
  readonly copies: number;
  readonly approximate: boolean;
  readonly agency: AgencyId;
  readonly at: Date;
  readonly status: MaterialStatus;
}

/** Reads the print runs. */
@Injectable()
export class MaterialsQuery {
  constructor(private readonly views: ViewReader) {}

  /** A page, newest first. */
  async list({ kind, limit, cursor }: MaterialFilter): Promise<Page<MaterialEntry>> {
    const where = new Conditions().on(kind, (code) => `kind = ${code}`);
    const after = decodeCursor(cursor, 'instant', 'uuid');
    if (after) where.and(`(at, material_id) < (${where.put(after[0])}, ${where.put(after[1])}::uuid)`);
    const rows = await this.views.query<MaterialEntry>(
      `SELECT material_id, kind, title, copies, approximate, agency, at, status
         FROM print_run WHERE ${where.toString()}
        ORDER BY at DESC, material_id DESC LIMIT ${where.put(limit + 1)}`,
      where.values,
    );
    return pageOf(rows, limit, (last) => encodeCursor(last.at.toISOString(), last.material_id));
  }
}

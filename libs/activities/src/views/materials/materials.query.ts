import type { AgencyId, Label } from '@center/kernel';
import { ViewReader } from '@center/projections';
import { decodeCursor, encodeCursor, type Page, pageOf } from '@center/web';
import { Injectable } from '@nestjs/common';
import type { MaterialKind, MaterialStatus } from '../../domain/codes';
import type { MaterialId } from '../../domain/events';
import { Conditions } from '../conditions';

export interface MaterialFilter {
  readonly kind?: MaterialKind;
  /** as of this position of the log; by default as it is */
  readonly position?: bigint;
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
  /** the position of the event by which it became so */
  readonly known_from: string;
}

/** Reads the print runs. */
@Injectable()
export class MaterialsQuery {
  constructor(private readonly views: ViewReader) {}

  /** A page, newest first. */
  async list({ kind, position, limit, cursor }: MaterialFilter): Promise<Page<MaterialEntry>> {
    const where = new Conditions();
    const isVoid =
      position === undefined ? 'voided IS NOT NULL' : `voided <= ${where.put(position.toString())}::bigint`;
    where.on(position?.toString(), (then) => `known_from <= ${then}::bigint`).on(kind, (code) => `kind = ${code}`);
    const after = decodeCursor(cursor, 'instant', 'uuid');
    if (after) where.and(`(at, material_id) < (${where.put(after[0])}, ${where.put(after[1])}::uuid)`);
    const rows = await this.views.query<MaterialEntry>(
      `SELECT material_id, kind, title, copies, approximate, agency, at,
              CASE WHEN ${isVoid} THEN 'VOID' ELSE 'PRINTED' END AS status,
              CASE WHEN ${isVoid} THEN voided ELSE known_from END::text AS known_from
         FROM print_run WHERE ${where.toString()}
        ORDER BY at DESC, material_id DESC LIMIT ${where.put(limit + 1)}`,
      where.values,
    );
    return pageOf(rows, limit, (last) => encodeCursor(last.at.toISOString(), last.material_id));
  }
}

import type { OpenAPIObject } from '@nestjs/swagger';

// Nest's package does not export these types; they are derived from the document's type.
type PathItem = OpenAPIObject['paths'][string];
export type OperationObject = NonNullable<PathItem['get']>;
export type ParameterObject = Exclude<NonNullable<OperationObject['parameters']>[number], ReferenceObject>;
export type ResponseObject = Exclude<NonNullable<OperationObject['responses'][string]>, ReferenceObject>;
export type MediaTypeObject = NonNullable<ResponseObject['content']>[string];
export type SchemaObject = Exclude<NonNullable<MediaTypeObject['schema']>, ReferenceObject>;

export interface ReferenceObject {
  $ref: string;
}

/** An operation with its extensions. */
export type MarkedOperation = OperationObject & Record<string, unknown>;

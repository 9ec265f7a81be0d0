// The comparable program: a lead is validated and stored by Emmett on PostgreSQL, one event in one transaction. It has no
// authentication, encryption, views, idempotency keys or case numbers.
import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { STREAM_DOES_NOT_EXIST, type Event } from '@event-driven-io/emmett';
import { getPostgreSQLEventStore, type PostgresEventStore } from '@event-driven-io/emmett-postgresql';
import { Body, Controller, Get, Inject, Module, Post, ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsISO8601,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  MinLength,
  ValidateNested,
} from 'class-validator';

const EVENTS = Symbol('events');

class ChildRequest {
  @IsOptional() @IsString() @MaxLength(100) name?: string;
  @IsOptional() @Matches(/^\d{17}[\dX]$/) idNumber?: string;
  @IsOptional() @IsISO8601({ strict: true }) birthDate?: string;
  @IsOptional() @IsIn(['MALE', 'FEMALE', 'UNKNOWN']) sex?: string;
}

class ReporterRequest {
  @IsOptional() @IsString() @MaxLength(100) name?: string;
  @IsOptional() @IsString() @MaxLength(40) phone?: string;
  @IsOptional() @IsBoolean() wantsAnswer?: boolean;
}

class LeadRequest {
  @IsIn(['SCHOOL', 'HOSPITAL', 'PUBLIC']) source!: string;
  @IsISO8601({ strict: true }) discoveredAt!: string;
  @IsOptional() @Matches(/^(\d{6}|\d{9}|\d{12})$/) areaCode?: string;
  @IsOptional() @IsIn(['EMERGENCY', 'URGENT', 'ORDINARY']) urgency?: string;
  @IsArray() @ArrayMaxSize(20) @IsString({ each: true }) harms: string[] = [];
  @IsOptional() @IsString() @MinLength(1) @MaxLength(20_000) narrative?: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => ReporterRequest) reporters: ReporterRequest[] = [];
  @IsArray() @ValidateNested({ each: true }) @Type(() => ChildRequest) children: ChildRequest[] = [];
}

type LeadRegistered = Event<'LeadRegistered', Record<string, unknown>>;

@Controller()
class LeadsRoute {
  constructor(@Inject(EVENTS) private readonly events: PostgresEventStore) {}

  @Post('v1/leads')
  async register(@Body() lead: LeadRequest): Promise<{ caseId: string; version: string }> {
    const caseId = randomUUID();
    const event: LeadRegistered = { type: 'LeadRegistered', data: { ...lead, caseId } };
    const { nextExpectedStreamVersion } = await this.events.appendToStream(`case-${caseId}`, [event], {
      expectedStreamVersion: STREAM_DOES_NOT_EXIST,
    });
    return { caseId, version: String(nextExpectedStreamVersion) };
  }

  @Get('health/live')
  live(): { status: string } {
    return { status: 'live' };
  }
}

const events = getPostgreSQLEventStore(process.env['DATABASE_URL']!);
await events.schema.migrate();

@Module({ controllers: [LeadsRoute], providers: [{ provide: EVENTS, useValue: events }] })
class PeerModule {}

const app = await NestFactory.create<NestFastifyApplication>(PeerModule, new FastifyAdapter(), { logger: false });
app.useGlobalPipes(new ValidationPipe({ whitelist: true, forbidNonWhitelisted: true, transform: true }));
await app.listen(Number(process.env['PORT']), '127.0.0.1');
process.once('SIGINT', () => void app.close().then(() => process.exit(0)));

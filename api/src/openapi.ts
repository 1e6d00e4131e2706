import type { INestApplication } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { QUERIES_TYPE } from '@ringbreaker/cypher/domain';
import { cleanupOpenApiDoc } from 'nestjs-zod';
import { z } from 'zod';
import { sessionCookie } from './auth/sessions.ts';

const DEFAULT_PORT = 4400;
const ABOUT = `Finds rackets behind counterfeit goods. Errors are problem+json; lists are paged by cursor. Whoever accepts
\`${QUERIES_TYPE}\` of a route that reads is answered by the Cypher behind it, with its parameters, in place of what it found.`;

/** Describes every route as OpenAPI 3.1, from the same schemas that check requests and answers. */
export function describeApi(app: INestApplication): OpenAPIObject {
  const about = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Ringbreaker API')
    .setDescription(ABOUT)
    .setVersion('1')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addCookieAuth(sessionCookie(DEFAULT_PORT), {
      type: 'apiKey',
      in: 'cookie',
      description: 'its name ends in the port of the server',
    })
    .addSecurityRequirements('cookie')
    .build();
  const document = SwaggerModule.createDocument(app, about, {
    operationIdFactory: (controller, method) => `${controller.replace('Controller', '').toLowerCase()}-${method}`,
  });
  const cleaned = cleanupOpenApiDoc(document, { version: '3.1' });
  return {
    ...cleaned,
    components: { ...cleaned.components, schemas: { ...cleaned.components?.schemas, ...answers(app) } },
  };
}

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;

/**
 * The schemas of all answers by name, straight from zod: Nest reads a property of type ["string", "null"] as a list of
 * strings, and would describe every nullable text so.
 */
function answers(app: INestApplication): Schemas {
  const schemas: Schemas = {};
  for (const module of app.get(ModulesContainer).values()) {
    for (const { metatype } of module.controllers.values()) {
      const routes = (metatype as { prototype: object }).prototype;
      for (const handler of Object.values(Object.getOwnPropertyDescriptors(routes))) {
        for (const dto of answersOf(handler.value)) schemas[dto.name] = describe(dto.schema);
      }
    }
  }
  return schemas;
}

interface Dto {
  readonly name: string;
  readonly schema: z.ZodType;
}

function answersOf(handler: unknown): Dto[] {
  const documented: unknown =
    typeof handler === 'function' ? Reflect.getMetadata('swagger/apiResponse', handler) : null;
  const types = Object.values(documented ?? {}).map((answer) => (answer as { type?: Partial<Dto> }).type);
  return types.filter((type): type is Dto => type?.schema instanceof z.ZodType);
}

function describe(schema: z.ZodType): Schemas[string] {
  const { $schema: _, ...described } = z.toJSONSchema(schema, { io: 'output' });
  return described as Schemas[string];
}

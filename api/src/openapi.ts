import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { cleanupOpenApiDoc } from 'nestjs-zod';
import { SESSION_COOKIE } from './auth/sessions.ts';

/** Describes every route as OpenAPI 3.1, from the same schemas that check requests and answers. */
export function describeApi(app: INestApplication): OpenAPIObject {
  const about = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Ringbreaker API')
    .setDescription('Finds rackets behind counterfeit goods. Errors are problem+json; lists are paged by cursor.')
    .setVersion('1')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addCookieAuth(SESSION_COOKIE)
    .addSecurityRequirements('cookie')
    .build();
  const document = SwaggerModule.createDocument(app, about, {
    operationIdFactory: (controller, method) => `${controller.replace('Controller', '').toLowerCase()}-${method}`,
  });
  return cleanupOpenApiDoc(document, { version: '3.1' });
}

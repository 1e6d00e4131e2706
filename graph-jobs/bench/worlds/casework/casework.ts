import { Draw } from '#jobs/generate/draw';
import { dayOf } from '#jobs/generate/days';
import { Book, monthsUpTo } from '../book.ts';
import type { Delivery, World, WorldRequest } from '../world.ts';
import { copyPictures, recycleNumbers } from './camouflage.ts';
import type { Files } from './files.ts';
import { fileAccount } from './file-account.ts';
import { plantHonest } from './honest.ts';
import { plantRackets } from './rackets.ts';
import { Register } from './register.ts';
import { Services } from './services.ts';
import { SETTINGS, SHAPE } from './settings.ts';

/** The files of a brand protection firm: wholesalers that list little, and the resellers that buy from them. */
export const casework: World = {
  name: 'casework',
  habit:
    'Test purchases show senders, origins and payees of wholesalers and their resellers; clearance circles, importers and consolidators look the same.',
  overTime: true,
  deliveries,
};

function* deliveries(request: WorldRequest): Generator<Delivery> {
  const draw = Draw.of(request.seed).at('casework');
  const end = dayOf(SHAPE.end);
  const files: Files = {
    draw,
    book: new Book(),
    settings: SETTINGS[request.level],
    register: new Register(draw.at('account'), end),
    services: new Services(draw.at('services'), request.sellers),
    sellers: request.sellers,
    end,
  };
  const alone = plantHonest(files, Math.round(request.sellers * (1 - SHAPE.racketShare)));
  const rackets = request.honest ? [] : plantRackets(files, alone);
  copyPictures(files, rackets, alone);
  recycleNumbers(files, files.register.accounts, alone);
  for (const account of files.register.accounts) fileAccount(files, account);
  yield* files.book.deliveries(monthsUpTo(SHAPE.end, request.deliveries));
}

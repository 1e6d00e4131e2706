// One line a word: how it is kept, then how it is written. `-` keeps nothing: the word tells no two places apart.
// Markers (unit, building, floor, stair, no, box) give their role to the number beside them: see `address.ts`.
const WORDS: Record<string, string> = {
  en: `
street: street st str strt
road: road rd
avenue: avenue ave av aven
boulevard: boulevard blvd blv boul bvd
drive: drive dr drv
lane: lane ln
court: court ct crt
place: place pl
square: square sq
terrace: terrace ter terr
highway: highway hwy hiway
parkway: parkway pkwy pky
circle: circle cir
crescent: crescent cres
close: close cl
alley: alley aly
plaza: plaza plz
mount: mount mt
fort: fort ft
center: center centre ctr cntr
market: market mkt
industrial: industrial ind indl
estate: estate est
park: park pk
garden: garden gardens gdn gdns
saint: saint
phase: phase ph
1: first
2: second
3: third
4: fourth
5: fifth
6: sixth
7: seventh
8: eighth
9: ninth
10: tenth
11: eleventh
12: twelfth
building: building bldg bld bldng blk block tower twr bl
unit: unit apartment apt apartments flat room rm suite ste shop stall office ofc
floor: floor fl flr lvl level
stair: stair staircase entrance
no: no num number nr numero
box: box pobox pob
-: the of at district dist city town county cnty province prov prefecture township municipality village vill vil po`,
  compass: `
north: n north
south: s south
east: e east
west: w west
northeast: ne northeast
northwest: nw northwest
southeast: se southeast
southwest: sw southwest`,
  de: `
strasse: strasse str strasze
platz: platz pl
sankt: sankt st
allee: allee
weg: weg
unit: wohnung whg apt top
floor: etage og stock stockwerk
stair: stiege aufgang
building: haus gebaeude geb
no: nr hausnummer hnr
box: postfach
-: stadt`,
  fr: `
rue: rue r
avenue: avenue av ave
boulevard: boulevard bd bld boul blvd
place: place pl
chemin: chemin ch che
route: route rte
impasse: impasse imp
allee: allee all
faubourg: faubourg fbg fg
saint: saint st
sainte: sainte ste
unit: appartement appt apt porte bureau
floor: etage etg
building: batiment bat immeuble imm
stair: escalier esc
box: bp
-: cedex ville de du la le les des d l`,
  es: `
calle: calle c cl cll
avenida: avenida av avda avd ave
plaza: plaza pza plza pl
paseo: paseo po pso
carretera: carretera ctra crta
carrera: carrera cra cr kr
camino: camino cno
colonia: colonia col
unit: piso puerta pta departamento depto dpto dto apartamento apto apt oficina of local
building: edificio edif ed bloque bl torre
stair: escalera esc
floor: planta
no: numero num no nro n
box: apartado
-: de del la el los las y ciudad provincia`,
  pt: `
rua: rua r
avenida: avenida av avda
travessa: travessa trav tv
praca: praca pca pc
alameda: alameda al
rodovia: rodovia rod
estrada: estrada estr est
largo: largo lg
jardim: jardim jd
vila: vila vl
doutor: doutor dr
unit: apartamento apto apt ap sala sl loja lj conjunto conj cj
building: edificio edif ed bloco bl torre
floor: andar
no: numero num no n nro
box: cp
-: de da do das dos e bairro cidade cep`,
  it: `
via: via v
viale: viale vle
piazza: piazza pza pzza
corso: corso cso
strada: strada str
vicolo: vicolo vlo
san: san s
unit: interno int appartamento app
floor: piano
stair: scala sc
building: palazzo pal edificio
no: numero num no n nr
-: di del della dei la il`,
  nl: `
straat: straat str
laan: laan ln
plein: plein pln
weg: weg
gracht: gracht gr
sint: sint st
unit: appartement app bus
no: nr huisnummer
box: postbus
-: de het van`,
  pl: `
ulica: ulica ul
aleja: aleja al aleje
plac: plac pl
osiedle: osiedle os
unit: mieszkanie m lok lokal
no: nr`,
  ru: `
street: street st ulitsa ul ulica
avenue: avenue prospekt pr prosp prkt
lane: lane pereulok per
boulevard: boulevard bulvar bulyvar bulv
highway: highway shosse sh
embankment: naberezhnaya nab
square: square ploshchad ploshchady pl
unit: kvartira kv ofis of apt pomeshchenie pom
building: korpus korp k stroenie str
floor: etazh et
stair: podezd podyezd
no: dom d no
-: g gorod oblast obl rayon raion r n ray`,
  bg: `
street: ulitsa ul
boulevard: bulevard bul
square: ploshtad pl
quarter: kvartal kv
unit: apartament ap
building: blok bl
floor: etazh et
stair: vhod vh
-: grad gr selo obshtina obl oblast`,
  sr: `
street: ulica ul ulitsa
boulevard: bulevar bul
square: trg
building: zgrada zgr
unit: stan st
no: broj br
box: fah fakh
-: grad selo s opstina postanski poshtanski post p`,
  ar: `
street: sharia shari share shara
road: tariq tarik
square: midan maydan meydan mydn
building: imara imarat amara bina
unit: shaqqa shakka shaqa maktab
floor: tabiq tabik dawr
no: raqm rakm
-: al el qaryat karyat qarya karya madinat medinat hay hayy`,
  tr: `
sokak: sokak sk sok sokagi
cadde: cadde cad cd caddesi
bulvar: bulvar bulvari blv
mahalle: mahalle mah mh mahallesi
unit: daire d
building: apartman apt apartmani blok bina
floor: kat
no: no numara`,
  vi: `
street: street duong d pho
lane: lane ngo hem
ward: ward phuong p
district: district quan q huyen
floor: tang
no: so no
-: thanh pho tp tinh`,
  ko: `
ro: ro lo daero
-: gu si do`,
};

const TABLES = new Map(Object.entries(WORDS).map(([language, lines]) => [language, readTable(lines)]));

/** The one way in which a word is kept, the country's language before English; undefined when the word says nothing. */
export function keepWord(word: string, language: string): string | undefined {
  const kept = markerOf(word, language) ?? word;
  return kept === '-' ? undefined : kept;
}

/** The word that is kept for one that tells a street, a house or a number; `-` keeps nothing, undefined is a name's. */
export function markerOf(word: string, language: string): string | undefined {
  return TABLES.get(language)?.get(word) ?? TABLES.get('en')?.get(word);
}

/** Each word that lines of `kept: written written` list, with the word that is kept for it. */
export function readTable(lines: string): Map<string, string> {
  const table = new Map<string, string>();
  for (const line of lines.trim().split('\n')) {
    const [kept = '', written = ''] = line.split(': ');
    for (const word of written.split(/\s+/)) table.set(word, kept);
  }
  return table;
}

// Names by which one person goes: a group for each, in the languages that lists are written in most. The first of a
// group stands for all of it; a short form of several names stands in the group that it means most often.

const groups = `
  william bill billy will willy liam | robert bob bobby rob robbie bert | richard rick ricky dick rich
  | james jim jimmy jamie | john johnny jack jon | joseph joe joey | charles charlie chuck | thomas tom tommy
  | michael mike mick mickey | christopher chris topher | matthew matt | anthony tony | andrew andy drew
  | edward ed eddie ted ned | daniel dan danny | david dave davey | steven steve stephen | kenneth ken kenny
  | donald don donnie | ronald ron ronnie | gregory greg | timothy tim | lawrence larry | raymond ray
  | benjamin ben benny | samuel sam sammy | nicholas nick nicky nicolas | patrick pat paddy | peter pete
  | gerald gerry jerry | douglas doug | philip phil phillip | alexander alex alec sasha aleksandr alejandro
  | elizabeth liz lizzie beth betty eliza elisabeth lisbeth | margaret maggie meg peggy | katherine kate katie kathy
    cathy catherine kathryn | jennifer jen jenny | jessica jess | patricia patty trish | susan sue susie | deborah deb
    debbie | barbara barb babs | victoria vicky tori | rebecca becky becca | pamela pam | jacqueline jackie
  | cynthia cindy | judith judy | theresa terry tess teresa | abigail abby | samantha samy | amanda mandy
  | josef sepp seppi | johannes hannes hans johann | wolfgang wolfi | friedrich fritz | heinrich heinz heiner
  | sebastian basti | maximilian max maxi | matthias matze hias | andreas andi | michaela michi | katharina kathi
    kati | ulrich uli ulli | manfred manni | dieter didi | juergen jurgen | guenter gunter gunther | walter walti
  | francisco paco pancho fran curro | jose pepe | ignacio nacho | manuel manolo | rafael rafa | antonio toni
  | enrique quique kike | dolores lola | concepcion concha conchita | mercedes merche | rosario charo | pilar pili
  | guadalupe lupe | eduardo edu | guillermo guille | santiago santi | javier javi | montserrat montse | isabel isa
  | giuseppe beppe peppe pino | giovanni gianni | luigi gigi | francesco franco checco | salvatore toto
  | alessandro ale sandro | domenico mimmo | vincenzo enzo | domenica mimma | elisabetta betta
  | frederic fred | dominique dom | emmanuel manu | genevieve ginette
  | johanna hanna anneke | cornelis cees kees | hendrik henk | wilhelmus wim willem | gerardus gerard | petrus piet
    pieter | jacobus koos jaap | adrianus ad adriaan | elisabeth els
  | aleksander olek | katarzyna kasia | malgorzata gosia | agnieszka aga | tomasz tomek | krzysztof krzysiek
  | stanislaw staszek | ewa ewka | joanna asia | jan janek
  | dmitri dima dmitry dmitrii | vladimir vova volodya | mikhail misha | ekaterina katya | anastasia nastya
  | maria masha | sergei seryozha sergey | evgeni zhenya evgeny | ivan vanya | nikolai kolya | pavel pasha
`

const leaders: ReadonlyMap<string, string> = new Map(
  groups.split('|').flatMap(group => {
    const names = group.trim().split(/\s+/)
    return names.map(name => [name, names[0]!] as const)
  }),
)

/** The name that stands for the group, or the name itself. @param name folded */
export function formalName(name: string): string {
  return leaders.get(name) ?? name
}

/** All names of the group that a name is in, itself among them. */
export function namesLike(name: string): string[] {
  const leader = formalName(name)
  const group = [...leaders].filter(([, first]) => first === leader).map(([other]) => other)
  return group.includes(name) ? group : [name]
}

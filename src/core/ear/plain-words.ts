/** Common words that are one key away from words with a meaning here: they are right as they are. */
export const PLAIN_WORDS: readonly string[] = (
  'waiting writing wanting walking talking taking making moving clock block black blocks crush brush cash clash class glass respect inspect expect expects aspect ' +
  'replay relay reply really early nearly clearly yearly party parts parties paint point points print prints spring string strong stronger wrong along among ' +
  'house mouse horse those these there their where whose while white quite quiet quick quickly place places plane plate plans plants planet board broad bread break breaks ' +
  'great green greet steel steal stale state states stage stages store story score scope scale shape share shaped spare space speak speed spend spent sport ' +
  'short sort shirt shift shifts start stars stairs heart heard hears years yearn least lease leave leaves level never fever lever every ever over offer offers order older ' +
  'border holder folder golden broken token taken spoken woken weeks weekly world words works worth worry sorry cover covers cloud could would should loud proud ' +
  'table cable able stable cables noble mobile double trouble couple people simple sample example temple member number numbers under wonder water later matter letter better butter ' +
  'light right night might sight fight eight weight height straight thing think thank drink bring being going doing using losing choosing closing ' +
  'money honey monkey many any carry marry hurry query queries series serious various famous obvious previous curious minute minutes minus menu mean means meant ' +
  'front from form forms format former normal formal model modal medal metal mental rental central control contract contact contain content context contest constant consent ' +
  'mention section session mission version vision fusion region reason season person prison poison lesson listen listed lists lasts costs coast cost most must just rust trust ' +
  'truth youth mouth month months south north earth death depth width length strength teeth with without within ' +
  'check checks chick clean clear clever climb close closed clothes color cover culture current currency course source force voice choice chance change channel ' +
  'serve serves service services several severe server servers sever seven even event events invent prevent present percent recent decent agent urgent ' +
  'paper pepper proper property propose purpose suppose support report record reward forward toward afford effort effect affect perfect direct collect connect correct select ' +
  'account amount count county country count discount court courts group growth ground round sound found bound wound around ' +
  'learn lean leans load loads road roads read ready head dead deal dealt deals real meal heal health wealth ' +
  'mixed fixed mixing fixing filling feeling filing finding funding landing lending sending spending standing ending adding building ' +
  'design desire define fine line lines link links like likes life live lives lived leave love lower power tower flower shower answer ' +
  'image images message village usage page pages stage wages package language manage damage average storage storages garage courage ' +
  'shopping stopping dropping mapping happen happens helped helping keeping sleeping setting getting letting sitting hitting meeting testing resting listing lasting casting'
).split(' ')

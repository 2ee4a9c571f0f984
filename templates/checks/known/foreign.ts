/** Foreign words at home in an office's papers, as they are spelt; in capitals those written so. */
export const foreignWords: ReadonlySet<string> = new Set(
  `account add admin android app apple audio auto backup bandwidth banner big bitcoin block blockchain blog bluetooth boot bus camera card catalog center channel chat chatbot check chip class click client clip cloud club code combo comment
computer confirm connect contact container content cookie copy corona covid cyber data database dashboard dell demo desktop developer digital domain download drive ebook ecosystem edit email e-learning english error excel facebook fake fanpage farm fax festival
file filter fintech firewall flash folder form format forum framework frame free full game gateway gmail google graph group gym hacker hackathon hardware homepage homestay host hosting hotel hotline html http image inbox index input instagram
install intel internet intranet ios ioffice iphone java job karaoke keyboard key kiosk kit lab laptop layout level like link linux list live livestream load local log login logistics logo logout mail mainboard malware map market marketing marathon media
member menu microsoft mobile mod model modem module monitor network new news office offline ok online open openoffice order outlook output page pass passport password pay payment phishing photo pin pixel platform plug pop portal post poster powerpoint print printer
pro profile project protocol proxy radio ransomware react real record remote report reset resort resume review robot router sale scan scanner schedule script search security seminar server service session set share shop showroom sim
site size skype slide slogan smart smartphone snapshot social software solar source spam speed spyware stand standard start startup step storage stream street studio style support switch system tab tablet tag talk taxi team telegram
template terminal test text tiktok time tivi token tool top tour tourism trace track trend trojan twitter type update upload url user version video viber view virus visa voice voucher wap watch web webcam webinar website week wifi window windows wiki wireless word
work workshop worm youtube zalo zero zoom zip photocopy axit carton cement container ton kg km cm mm ha gam lít met kw kwh mw mb gb tb kb mbps ghz mhz vnd usd pgs ths gs bs ks nxb
covid-19 robot singapore malaysia indonesia brunei philippines myanmar thailand campuchia china japan korea france germany russia usa india australia canada asean unicef undp world bank windows vneid vnpt viettel mobifone vinaphone fpt cmc misa eoffice
and the of for in on to by with from is are at as or not de la le les des du et al`.split(/\s+/),
);

/** Slips that are seen again and again, and what was meant. */
export const knownSlips: ReadonlyMap<string, string> = new Map(
  Object.entries({
    webside: 'website',
    websites: 'website',
    websile: 'website',
    wesite: 'website',
    webstie: 'website',
    interne: 'internet',
    intenet: 'internet',
    internert: 'internet',
    imternet: 'internet',
    facebok: 'facebook',
    facbook: 'facebook',
    gmai: 'gmail',
    emai: 'email',
    ofice: 'office',
    offce: 'office',
  }),
);

/** Given names. */
export const GIVEN =
  'Ada Amina Bruno Chidi Dagny Eero Fatima Goran Hana Ingrid Jomo Keiko Lior Mara Nandi Oskar Priya Quentin Rosa Sami Tove Uma Vito Wanda Ximena Yusuf Zoë'.split(
    ' ',
  );
/** Family names. */
export const FAMILY =
  'Almeida Berg Castro Diallo Eriksen Farrokhi Grün Hassan Ito Jensen Kowalski Lindqvist Moloi Novak Okabe Petrov Quispe Rossi Santos Tveit Umeh Vargas Wong Yilmaz Zeman'.split(
    ' ',
  );
/** Topics. */
export const TOPICS =
  'maths gardens music repair bees libraries open-source theatre bread rivers cycling weaving astronomy archives radio football chess schools housing forests drawing languages clinics maps sailing printing films heritage soil wind'.split(
    ' ',
  );
/** What sentences are made of. */
export const WORDS =
  'the a of and to in for with new old small great garden school river bridge library evening morning children neighbours friends book letter song table window workshop engine archive harvest recipe story lamp boat stone paper thread wheel market hall street field winter summer first second last open quiet bright finished began built wrote taught repaired shared carried planted printed painted counted measured translated together again slowly gladly everybody nobody somebody'.split(
    ' ',
  );

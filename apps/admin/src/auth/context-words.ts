/**
 * Words that lie near at hand here, and what people stick to them; what is left of a password without them must still be
 * hard to guess. docs/security.md names the list; common passwords from elsewhere stand in easy-passwords.ts.
 */
export const contextWords: readonly string[] = [
  ...['digirooster', 'digibank', 'digipunt', 'digibuddy', 'mediawijs', 'kortrijk', 'leiedal'],
  ...['vlaanderen', 'belgie', 'wachtwoord', 'paswoord', 'welkom', 'geheim', 'voetbal', 'laptop'],
  ...['coordinator', 'medewerker', 'beheerder', 'vrijwilliger', 'lesgever', 'partner'],
  ...['lente', 'zomer', 'herfst', 'winter', 'kwartaal'],
  ...['januari', 'februari', 'maart', 'april', 'juni', 'juli', 'augustus', 'september'],
  ...['oktober', 'november', 'december', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag'],
  ...['password', 'passwort', 'welcome', 'secret', 'letmein', 'iloveyou', 'admin', 'login'],
  ...['azertyuiop', 'azerty', 'qwertyuiop', 'qwerty'],
  ...['1234567890', '123456789', '12345678', '1234567', '123456', '12345', '1234', '4321'],
  ...['2024', '2025', '2026', '2027', '2028', '2029', '2030'],
]

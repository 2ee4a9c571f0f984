import java.io.FileInputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Asks veraPDF. Arguments: a flavour as veraPDF names it (2b, 2a), then files. For each file a line with its verdict, `compliant` or `not compliant`,
 * then one for each rule it breaks: the file's name, the rule, the words of the standard, the place; tabs between them.
 */
public class ValidatePdf {
  public static void main(String[] args) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    VeraGreenfieldFoundryProvider.initialise();
    PDFAFlavour flavour = PDFAFlavour.fromString(args[0]);
    for (int i = 1; i < args.length; i++) {
      try (InputStream in = new FileInputStream(args[i]);
          PDFAParser parser = Foundries.defaultInstance().createParser(in, flavour);
          PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
        ValidationResult result = validator.validate(parser);
        out.println(args[i] + "\t" + (result.isCompliant() ? "compliant" : "not compliant"));
        for (TestAssertion one : result.getTestAssertions()) {
          if (one.getStatus() != TestAssertion.Status.FAILED) continue;
          String rule = one.getRuleId().getClause() + "-" + one.getRuleId().getTestNumber();
          out.println(String.join("\t", args[i], rule, one.getMessage(), one.getLocation().getContext()).replaceAll("[\r\n]+", " "));
        }
      }
    }
  }
}

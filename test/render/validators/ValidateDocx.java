import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.schemas.ooxml.system.ooxml.TypeSystemHolder;
import org.apache.xmlbeans.SchemaType;
import org.apache.xmlbeans.SchemaTypeLoader;
import org.apache.xmlbeans.XmlBeans;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.openxmlformats.schemas.drawingml.x2006.main.CTShapeProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBodyProperties;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTxbxContent;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Holds Word files against the schemas of ISO/IEC 29500 (transitional) as Apache POI ships them, as a reader does that knows nothing beyond them:
 * first what a file itself declares ignorable is taken out (part 3 of the standard). Arguments: files. For each a line with the number of parts that
 * were held against a schema, then one for each fault: the file's name, the part, what is wrong; tabs between them.
 */
public class ValidateDocx {
  static final String COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006";
  /** Word's drawn shapes ([MS-DOCX] 2.5): the frame is Microsoft's, what stands in it is the standard's. */
  static final String SHAPES = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape";
  static final SchemaTypeLoader SCHEMAS = XmlBeans.typeLoaderUnion(TypeSystemHolder.typeSystem, XmlBeans.getBuiltinTypeSystem());

  public static void main(String[] args) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    DocumentBuilderFactory reading = DocumentBuilderFactory.newInstance();
    reading.setNamespaceAware(true);
    for (String file : args) {
      List<String> faults = new ArrayList<>();
      int parts = 0;
      try (ZipFile zip = new ZipFile(file)) {
        for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(one -> (ZipEntry) one)::iterator) {
          String name = entry.getName();
          // of the package, not of the document
          if (!name.endsWith(".xml") || name.equals("[Content_Types].xml") || name.equals("docProps/core.xml")) continue;
          try (InputStream in = zip.getInputStream(entry)) {
            Document part = reading.newDocumentBuilder().parse(in);
            withoutIgnorable(part.getDocumentElement(), new ArrayList<>());
            for (Element shape : shapesIn(part)) {
              for (Element inside : elementsIn(shape)) checkShapePart(inside, name, faults);
              shape.getParentNode().removeChild(shape);
            }
            check(part, null, name, faults);
          }
          parts++;
        }
      }
      out.println(file + "\t" + parts + " parts");
      for (String fault : faults) out.println(file + "\t" + fault.replaceAll("[\r\n]+", " "));
    }
  }

  private static void checkShapePart(Element inside, String name, List<String> faults) throws Exception {
    switch (inside.getLocalName()) {
      case "spPr" -> check(inside, CTShapeProperties.type, name, faults);
      case "bodyPr" -> check(inside, CTTextBodyProperties.type, name, faults);
      case "txbx" -> {
        for (Element content : elementsIn(inside)) check(content, CTTxbxContent.type, name, faults);
      }
      // settings of Microsoft's own
      case "cNvPr", "cNvSpPr", "cNvCnPr", "cNvFrPr" -> { }
      default -> faults.add(name + "\twps:" + inside.getLocalName() + " is not known here");
    }
  }

  /** Holds a whole part, or an element of a type, against the schemas. */
  private static void check(Node node, SchemaType type, String name, List<String> faults) throws Exception {
    XmlOptions options = new XmlOptions();
    if (type != null) {
      options.setDocumentType(type);
      options.setLoadReplaceDocumentElement(null);
    }
    XmlObject read = SCHEMAS.parse(node, null, options);
    if (type == null && read.schemaType().getDocumentElementName() == null) faults.add(name + "\tno schema knows its root");
    List<XmlError> errors = new ArrayList<>();
    XmlOptions listening = new XmlOptions();
    listening.setErrorListener(errors);
    read.validate(listening);
    for (XmlError error : errors) faults.add(name + "\t" + error.getMessage());
  }

  /** Takes out what the file lets a reader ignore, and of alternatives leaves the last resort. */
  private static void withoutIgnorable(Element element, List<String> before) {
    List<String> ignorable = new ArrayList<>(before);
    for (String prefix : element.getAttributeNS(COMPATIBILITY, "Ignorable").trim().split("\\s+")) {
      if (!prefix.isEmpty()) ignorable.add(element.lookupNamespaceURI(prefix));
    }
    for (int i = element.getAttributes().getLength() - 1; i >= 0; i--) {
      Attr attribute = (Attr) element.getAttributes().item(i);
      String of = attribute.getNamespaceURI();
      if (COMPATIBILITY.equals(of) || (of != null && ignorable.contains(of))) element.removeAttributeNode(attribute);
    }
    for (Element child : elementsIn(element)) {
      if (ignorable.contains(child.getNamespaceURI())) element.removeChild(child);
      else withoutIgnorable(child, ignorable);
    }
    for (Element child : elementsIn(element)) {
      if (!COMPATIBILITY.equals(child.getNamespaceURI()) || !child.getLocalName().equals("AlternateContent")) continue;
      for (Element way : elementsIn(child)) {
        if (!way.getLocalName().equals("Fallback")) continue;
        for (Element one : elementsIn(way)) element.insertBefore(one, child);
      }
      element.removeChild(child);
    }
  }

  private static List<Element> shapesIn(Document part) {
    List<Element> found = new ArrayList<>();
    var all = part.getElementsByTagNameNS(SHAPES, "wsp");
    for (int i = 0; i < all.getLength(); i++) found.add((Element) all.item(i));
    return found;
  }

  private static List<Element> elementsIn(Node node) {
    List<Element> found = new ArrayList<>();
    for (Node one = node.getFirstChild(); one != null; one = one.getNextSibling()) if (one instanceof Element element) found.add(element);
    return found;
  }
}

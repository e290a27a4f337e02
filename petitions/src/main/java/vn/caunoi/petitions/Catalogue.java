package vn.caunoi.petitions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The kinds and categories there are, in the order they are shown. */
public final class Catalogue {

    private final Map<String, Kind> kinds;
    private final Map<String, Category> categories;

    private Catalogue(List<Kind> kinds, List<Category> categories) {
        this.kinds = byCode(kinds, Kind::code);
        this.categories = byCode(categories, Category::code);
    }

    /** The lists shipped with the product: 9 kinds, 20 categories. */
    public static Catalogue shipped() {
        List<Category> categories = Yaml.read("categories.yaml", CategoriesFile.class).categories().stream().map(CategoryRow::category).toList();
        return new Catalogue(Yaml.read("kinds.yaml", KindsFile.class).kinds(), categories);
    }

    public List<Kind> kinds() {
        return List.copyOf(kinds.values());
    }

    public List<Category> categories() {
        return List.copyOf(categories.values());
    }

    public Optional<Kind> kind(String code) {
        return Optional.ofNullable(kinds.get(code));
    }

    public Optional<Category> category(String code) {
        return Optional.ofNullable(categories.get(code));
    }

    Optional<String> unknownKind(String code) {
        return kinds.containsKey(code) ? Optional.empty() : Optional.of("Không có loại “" + code + "”.");
    }

    Optional<String> unknownCategory(String code) {
        return categories.containsKey(code) ? Optional.empty() : Optional.of("Không có lĩnh vực “" + code + "”.");
    }

    private static <T> Map<String, T> byCode(List<T> rows, Function<T, String> code) {
        return rows.stream().collect(Collectors.toMap(code, Function.identity(), (a, b) -> {
            throw new IllegalArgumentException("the code " + code.apply(a) + " is there twice");
        }, LinkedHashMap::new));
    }

    private record KindsFile(List<Kind> kinds) {}

    private record CategoriesFile(String source, List<CategoryRow> categories) {}

    /** @param sealed absent = no; @param publishable absent = yes */
    private record CategoryRow(String code, String label, String owner, Optional<Boolean> sealed, Optional<Boolean> publishable) {
        Category category() {
            return new Category(code, label, owner, sealed.orElse(false), publishable.orElse(true));
        }
    }
}

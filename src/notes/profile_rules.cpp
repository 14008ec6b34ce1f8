#include "notes/profile_rules.hpp"

#include <algorithm>
#include <span>
#include <utility>

#include "text/nearest.hpp"
#include "text/strings.hpp"

namespace pmcdiff::notes {

namespace {

using Kind = TomlValue::Kind;

/// One table of rules, whose keys are all among those that are known.
class Rule {
public:
    [[nodiscard]] static Result<Rule> open(std::string_view name, const TomlValue& table,
                                           std::vector<std::string> known, std::string_view example) {
        if (table.kind != Kind::table) {
            return wrong_kind("an entry of " + text::in_quotes(name), table, "a table",
                              "write " + std::string(example));
        }
        for (const auto& field : table.fields) {
            if (std::ranges::find(known, field.key) != known.end()) continue;
            return fault(field.line, "unknown key " + text::in_quotes(field.key) + " in " + text::in_quotes(name),
                         text::suggestion(field.key, std::move(known)));
        }
        return Rule(name, table, example);
    }

    /// A value that need not be there; null where it is not.
    [[nodiscard]] const TomlValue* find(std::string_view key) const {
        const auto field = std::ranges::find(table_->fields, key, &TomlValue::Field::key);
        return field == table_->fields.end() ? nullptr : &field->value;
    }

    /// A text that must be there.
    [[nodiscard]] Result<TomlText> text(std::string_view key) const {
        const auto help = "write " + std::string(example_);
        const auto* const value = find(key);
        if (value == nullptr)
            return fault(table_->line, "an entry of " + text::in_quotes(name_) + " has no " + text::in_quotes(key),
                         help);
        if (value->kind != Kind::text) return wrong_kind(text::in_quotes(key), *value, "a text", help);
        auto given = text::collapse_blanks(value->text);
        if (given.empty()) return fault(value->line, text::in_quotes(key) + " is empty", help);
        return TomlText{std::move(given), value->line};
    }

private:
    Rule(std::string_view name, const TomlValue& table, std::string_view example)
        : name_(name), table_(&table), example_(example) {}

    std::string_view name_;
    const TomlValue* table_;
    std::string_view example_;
};

/// Reads every table of a list by `read_one`.
template <class Value, class ReadOne>
Result<std::vector<Value>> read_each(std::string_view name, const TomlValue& list, std::string help, ReadOne read_one) {
    if (list.kind != Kind::list) return wrong_kind(text::in_quotes(name), list, "a list of tables", std::move(help));
    std::vector<Value> values;
    for (const auto& item : list.items) {
        Result<Value> value = read_one(item);
        if (!value) return tl::unexpected(std::move(value.error()));
        values.push_back(std::move(*value));
    }
    return values;
}

Result<Date> read_since(const TomlValue& since) {
    if (since.kind != Kind::date && since.kind != Kind::text) {
        return wrong_kind("\"since\"", since, "a date", "write since = 2017-10-18");
    }
    const auto date = parse_date(text::trim(since.text));
    if (!date) return fault(since.line, text::in_quotes(since.text) + " is no date", "write since = 2017-10-18");
    return *date;
}

Result<LineageRule> read_lineage_rule(const TomlValue& table) {
    const auto rule = Rule::open("lineage", table, {"from", "to", "since"}, R"(from = "OLD NAME" and to = "NEW NAME")");
    if (!rule) return tl::unexpected(rule.error());
    const auto from = rule->text("from");
    if (!from) return tl::unexpected(from.error());
    const auto to = rule->text("to");
    if (!to) return tl::unexpected(to.error());
    LineageRule lineage{from->value, to->value, {}};
    if (const auto* const value = rule->find("since")) {
        const auto since = read_since(*value);
        if (!since) return tl::unexpected(since.error());
        lineage.since = *since;
    }
    return lineage;
}

Result<PersonRule> read_person(const TomlValue& table) {
    const auto rule = Rule::open("person", table, {"name", "aliases"}, R"(name = "FULL NAME")");
    if (!rule) return tl::unexpected(rule.error());
    const auto name = rule->text("name");
    if (!name) return tl::unexpected(name.error());
    PersonRule person{name->value, {}};
    if (const auto* const value = rule->find("aliases")) {
        const auto aliases = read_texts("\"aliases\"", *value, R"(aliases = ["OTHER SPELLING"])");
        if (!aliases) return tl::unexpected(aliases.error());
        for (const auto& [alias, line] : *aliases) {
            person.aliases.push_back(text::collapse_blanks(alias));
            if (person.aliases.back().empty())
                return fault(line, "an alias of " + text::in_quotes(person.name) + " is empty", "leave it out");
        }
    }
    return person;
}

}  // namespace

Result<std::vector<LineageRule>> read_lineage(const TomlValue& rules) {
    return read_each<LineageRule>("lineage", rules, "write [[lineage]] above each rule", read_lineage_rule);
}

Result<std::vector<PersonRule>> read_people(const TomlValue& people) {
    return read_each<PersonRule>("person", people, "write [[person]] above each person", read_person);
}

Result<WordMap> read_word_map(const MapKey& key, const TomlValue& entries) {
    const auto name = std::string(key.table).append(".").append(key.name);
    const auto example = std::string("{ ").append(key.left).append(" = \"...\", means = \"...\" }");
    const auto read_one = [&](const TomlValue& table) -> Result<WordMap::value_type> {
        const auto rule = Rule::open(name, table, {std::string(key.left), "means"}, example);
        if (!rule) return tl::unexpected(rule.error());
        const auto left =
            rule->text(key.left).and_then([&](const auto& text) { return fold_text(text, key.form, name); });
        if (!left) return tl::unexpected(left.error());
        const auto means =
            rule->text("means").and_then([&](const auto& text) { return fold_text(text, key.meaning, name); });
        if (!means) return tl::unexpected(means.error());
        return WordMap::value_type{*left, *means};
    };
    return read_each<WordMap::value_type>(name, entries, "write " + std::string(key.name) + " = [" + example + "]",
                                          read_one);
}

Result<std::string> fold_text(const TomlText& text, const WordForm& form, std::string_view what) {
    auto folded = fold_entry(text.value, form);
    if (folded) return folded;
    return fault(text.line, text::in_quotes(what) + ": " + folded.error().message, folded.error().help);
}

}  // namespace pmcdiff::notes

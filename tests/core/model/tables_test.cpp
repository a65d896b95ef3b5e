#include "core/model/tables.h"

#include <catch2/catch.hpp>

#include <set>
#include <string>

using namespace core;

TEST_CASE("Names, aliases and codes are unique within their table or field", "[tables]")
{
    for (const auto& table : tables()) {
        std::set<std::string> names;
        for (const auto& field : table.fields) {
            INFO(table.name << "." << field.name);
            CHECK(names.insert(std::string{field.name}).second);
            CHECK(findField(table, field.name) == &field);
            CHECK_FALSE(field.title.empty());
            std::set<std::string> codes;
            for (const auto& code : field.codes) {
                CHECK(codes.insert(std::string{code.code}).second);
                CHECK(findCode(field, code.code) == &code);
                CHECK(findCode(field, code.title) == &code);
            }
        }
        CHECK((table.nameField.empty() || findField(table, table.nameField) != nullptr));
    }
}

TEST_CASE("Fields are found by what staff call them", "[tables]")
{
    const auto& business = *findTable("business");
    CHECK(findField(business, "Nama Usaha")->name == "name");
    CHECK(findField(business, "TKL")->name == "workers_male");
    CHECK(findField(business, "kode_kbli")->name == "kbli");
    CHECK(findField(business, "kecamatan")->name == "stated_kecamatan");
    CHECK(findField(business, "sayap") == nullptr);
    CHECK(findTable("note") == findTable("congestion_note"));
}

TEST_CASE("Texts become values of the field's type, and unknown stays unknown", "[tables]")
{
    const auto& business = *findTable("business");
    const auto parsed = [&](const char* field, const char* text) {
        return parseValue(*findField(business, field), text);
    };
    CHECK(isUnknown(parsed("workers_male", "").value()));
    CHECK(isUnknown(parsed("name", "  ").value()));
    CHECK(parsed("workers_male", " 12 ").value() == Value{std::int64_t{12}});
    CHECK(parsed("sales", "1.5e9").value() == Value{1.5e9});
    CHECK(parsed("kbli", "01111").value() == Value{std::string{"01111"}});
    CHECK(parsed("home_is_workplace", "ya").value() == Value{std::int64_t{1}});
    CHECK(parsed("home_is_workplace", "Tidak").value() == Value{std::int64_t{0}});
    CHECK(parsed("source_date", "2026-11-24").value() == Value{std::string{"2026-11-24"}});
    CHECK(parsed("source_date", "2026-11-24T08:30:00").value() == Value{std::string{"2026-11-24"}});
    CHECK(parseValue(*findField(*findTable("note"), "observed_at"), "2026-11-24T08:30").value() ==
          Value{std::string{"2026-11-24T08:30"}});
    for (const auto& [field, text] : {std::pair{"workers_male", "12 orang"},
                                      {"workers_male", "1.5"},
                                      {"sales", "nan"},
                                      {"sales", "1.234,5"},
                                      {"home_is_workplace", "mungkin"},
                                      {"source_date", "24-11-2026"},
                                      {"source_date", "2026-13-01"},
                                      {"source_date", "2026-02-30"}})
        CHECK_FALSE(parsed(field, text));
}

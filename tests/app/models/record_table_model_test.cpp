#include "app/models/record_table_model.h"

#include "tests/app/support/window_fixture.h"

using namespace tests;

namespace {

constexpr int many = 1000;

/// Businesses "Usaha 0000" … "Usaha 0999" with as many workers as their number.
void fill(WindowFixture& window)
{
    bool done = false;
    window.document().edit(
        "isi",
        [](core::PlanEdit& edit) -> core::Result<void> {
            for (int i = 0; i < many; ++i) {
                const auto number = std::to_string(10000 + i).substr(1);
                core::Record record;
                record.fields = {{"name", "Usaha " + number}, {"workers_male", std::int64_t{i}}};
                PS_TRY(edit.insert("business", record));
            }
            return {};
        },
        [&done] { done = true; });
    REQUIRE(eventually([&] { return done; }));
}

QString nameAt(const app::RecordTableModel& model, int row)
{
    return model.index(row, 0).data().toString();
}

int columnOf(const app::RecordTableModel& model, std::string_view field)
{
    const auto& fields = model.table().fields;
    return static_cast<int>(std::ranges::find(fields, field, &core::FieldSpec::name) - fields.begin());
}

} // namespace

TEST_CASE("A table keeps row numbers and fetches what is seen", "[models]")
{
    WindowFixture window;
    window.makePlan();
    fill(window);
    app::RecordTableModel model{window.document(), *core::findTable("business")};
    REQUIRE(eventually([&] { return model.rowCount() == many && !model.busy(); }));

    SECTION("a page comes when one of its cells is asked for")
    {
        CHECK(model.recordAt(700) == nullptr);
        CHECK(nameAt(model, 700).isEmpty());
        REQUIRE(eventually([&] { return nameAt(model, 700) == "Usaha 0700"; }));
        CHECK(model.recordAt(0) == nullptr); // nobody looked there
    }
    SECTION("sorting is done by the file, and the view is told")
    {
        model.sort(columnOf(model, "workers_male"), Qt::DescendingOrder);
        REQUIRE(eventually([&] { return !model.busy() && nameAt(model, 0) == "Usaha 0999"; }));
    }
    SECTION("the filter leaves the rows with the text")
    {
        model.setFilter("09");
        // 0090…0099 and 0900…0999 and every x09: 0009, 0109, …, 0809; 0909 and 009x are counted already.
        REQUIRE(eventually([&] { return !model.busy() && model.rowCount() == 10 + 100 + 9; }));
    }
    SECTION("a new row is inserted where the rest stays")
    {
        QSignalSpy inserted{&model, &QAbstractItemModel::rowsInserted};
        QSignalSpy reset{&model, &QAbstractItemModel::modelReset};
        window.add("business", {{"name", "Baru"}});
        REQUIRE(eventually([&] { return model.rowCount() == many + 1; }));
        CHECK(inserted.count() == 1);
        CHECK(inserted.front()[1].toInt() == many);
        CHECK(reset.isEmpty());
    }
    SECTION("rows go with their plan")
    {
        window.document().close();
        CHECK(model.rowCount() == 0);
    }
}

TEST_CASE("What is not known shows as nothing", "[models]")
{
    WindowFixture window;
    window.makePlan();
    window.add("business", {{"name", "Bengkel"}, {"sales", 1250000.0}});
    app::RecordTableModel model{window.document(), *core::findTable("business")};
    REQUIRE(eventually([&] { return nameAt(model, 0) == "Bengkel"; }));
    CHECK(model.index(0, columnOf(model, "sales")).data().toString() == "1.250.000");
    CHECK(model.index(0, columnOf(model, "capital")).data().toString().isEmpty());
}

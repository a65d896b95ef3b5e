#include "core/analysis/rules/expression.h"

#include <catch2/catch.hpp>
#include <rapidcheck.h>

using namespace core;

namespace {

Expression parsed(const std::string& text)
{
    auto expression = Expression::parse(text);
    INFO(text << (expression ? "" : ": " + expression.error().message));
    REQUIRE(expression);
    return *expression;
}

Known valueOf(const std::string& text, const std::map<std::string, Known, std::less<>>& inputs = {})
{
    return parsed(text).value([&](std::string_view name) {
        const auto found = inputs.find(name);
        return found == inputs.end() ? Known{} : found->second;
    });
}

Truth truthOfText(const std::string& text, const std::map<std::string, Known, std::less<>>& inputs = {})
{
    return truthOf(valueOf(text, inputs));
}

const Known four = Interval::exactly(4.0);
const Known underFour = readKnown("<4");

} // namespace

TEST_CASE("Expressions calculate as written", "[rules]")
{
    CHECK(valueOf("1 + 2 * 3") == Known{Interval::exactly(7.0)});
    CHECK(valueOf("(1 + 2) * -3") == Known{Interval::exactly(-9.0)});
    CHECK(valueOf("10 - 4 - 3") == Known{Interval::exactly(3.0)});
    CHECK(valueOf("100 * a / 30", {{"a", Interval::exactly(6.0)}}) == Known{Interval::exactly(20.0)});
    CHECK(valueOf("min(3, 2, a)", {{"a", four}}) == Known{Interval::exactly(2.0)});
    CHECK(valueOf("if(a = 'tidak', 3.5, 6.5)", {{"a", std::string{"Tidak"}}}) ==
          Known{Interval::exactly(3.5)});
    CHECK(truthOfText("not (1 > 2) and 3 <= 3").isPass());
    CHECK(truthOfText("zone in ('K-1', 'K-2')", {{"zone", std::string{"k 2"}}}).isPass());
    CHECK(truthOfText("zone in ('K-1', 'K-2')", {{"zone", std::string{"R-1"}}}).isFail());
}

TEST_CASE("What is not known stays open, and no further than need be", "[rules]")
{
    CHECK(truthOfText("a >= 5") == either(Truth::pass(), Truth::fail()));
    CHECK(truthOfText("a >= 5", {{"a", underFour}}).isFail());
    CHECK(truthOfText("a < 4", {{"a", underFour}}).isPass());
    CHECK(truthOfText("min(a, 10) >= 12").isFail());
    CHECK(truthOfText("a >= 5 or 2 > 1").isPass());
    CHECK(truthOfText("a >= 5 and 1 > 2").isFail());
    CHECK(truthOfText("if(a >= 5, 3, 3) = 3").isPass());
    CHECK(valueOf("if(a >= 5, 3.5, 6.5)") == Known{Interval{3.5, 6.5}});
    CHECK(intervalOf(valueOf("100 * 5 / a")).low == -std::numeric_limits<double>::infinity());
    CHECK(valueOf("100 / a", {{"a", Interval{10.0, 50.0}}}) == Known{Interval{2.0, 10.0}});
}

TEST_CASE("A wrong expression says where", "[rules]")
{
    const auto at = [](const std::string& text) {
        const auto expression = Expression::parse(text);
        REQUIRE(!expression);
        return expression.error().at;
    };
    CHECK(at("") == 0);
    CHECK(at("1 +") == 3);
    CHECK(at("a >= 5 )") == 7);
    CHECK(at("a in 'x'") == 5);
    CHECK(at("power(2, 3)") == 0);
    CHECK(at("if(a, 1)") == 0);
    CHECK(at("'open") == 0);
    CHECK(at("a and") == 5);
    CHECK(at("2 $ 3") == 2);
    CHECK(!Expression::parse(std::string(100000, '(')));
    CHECK(!Expression::parse("1" + std::string(500, ' ') + std::string(300, '-') + "1"));
    CHECK(parsed("a + b * a").inputs() == std::set<std::string, std::less<>>{"a", "b"});
}

TEST_CASE("Three-valued logic equals trying every completion", "[rules][property]")
{
    // Each answer stands once, so the set of possible results must be exactly what the completions give.
    const bool equal = rc::check("and, or, not over sets of answers", [] {
        const auto answers = [] {
            constexpr std::array all{Truth::pass(), Truth::conditional(), Truth::fail()};
            std::vector<Truth> some;
            for (const auto answer : all)
                if (*rc::gen::arbitrary<bool>())
                    some.push_back(answer);
            return some.empty() ? std::vector<Truth>{Truth::fail()} : some;
        };
        const auto together = [](const std::vector<Truth>& some) {
            auto all = some.front();
            for (const auto answer : some)
                all = either(all, answer);
            return all;
        };
        const std::vector<std::vector<Truth>> inputs{answers(), answers(), answers(), answers()};
        const auto shape = *rc::gen::inRange(0, 4);
        const auto formula = [&](Truth a, Truth b, Truth c, Truth d) {
            switch (shape) {
            case 0:
                return both(both(a, b), both(c, d));
            case 1:
                return any(both(a, negated(b)), both(c, d));
            case 2:
                return negated(any(any(a, b), negated(both(c, d))));
            default:
                return both(any(a, b), any(negated(c), d));
            }
        };
        std::optional<Truth> completed;
        for (const auto a : inputs[0])
            for (const auto b : inputs[1])
                for (const auto c : inputs[2])
                    for (const auto d : inputs[3]) {
                        const auto one = formula(a, b, c, d);
                        RC_ASSERT(one.isKnown());
                        completed = completed ? either(*completed, one) : one;
                    }
        RC_ASSERT(formula(together(inputs[0]), together(inputs[1]), together(inputs[2]),
                          together(inputs[3])) == *completed);
    });
    CHECK(equal);
}

TEST_CASE("Evidence is read as people write it", "[rules]")
{
    CHECK(readKnown("3,9") == Known{Interval::exactly(3.9)});
    CHECK(readKnown("3.9") == Known{Interval::exactly(3.9)});
    CHECK(readKnown("1.234.567") == Known{Interval::exactly(1234567.0)});
    CHECK(readKnown("1.234,5") == Known{Interval::exactly(1234.5)});
    CHECK(readKnown("18 %") == Known{Interval::exactly(18.0)});
    CHECK(readKnown("2-3") == Known{Interval{2.0, 3.0}});
    CHECK(readKnown("-3") == Known{Interval::exactly(-3.0)});
    CHECK(readKnown("≥ 20") == Known{Interval{20.0, std::numeric_limits<double>::infinity()}});
    CHECK(std::get<Interval>(readKnown("< 4")).high < 4.0);
    CHECK(readKnown("tidak diketahui") == Known{});
    CHECK(readKnown("  ") == Known{});
    CHECK(readKnown("Hak Milik") == Known{std::string{"Hak Milik"}});
    CHECK(wordOf(readKnown("Hak_milik")) == "hak milik");
    CHECK(wordOf(readKnown("1")) == "ya");
    CHECK(wordOf(readKnown("Belum")) == "tidak");
}

TEST_CASE("Units are changed where they fit and refused where they do not", "[rules]")
{
    CHECK(inUnit(Interval::exactly(390.0), unitChange("cm", "m")).low == Approx(3.9));
    CHECK(inUnit(Interval::exactly(2.5), unitChange("ha", "m²")).low == Approx(25000.0));
    CHECK(inUnit(Interval::exactly(45.0), unitChange("derajat", "%")).low == Approx(100.0));
    CHECK(!unitChange("m", "%").fits);
    CHECK(unitChange("persen", "%").factor == 1.0);
    CHECK(unitChange("", "m").fits);
    CHECK(!unitChange("KK", "unit").known);
}

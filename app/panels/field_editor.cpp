#include "app/panels/field_editor.h"

#include "app/models/text.h"

#include <QComboBox>
#include <QDateTime>
#include <QFocusEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStyle>

#include <cmath>

namespace app {

namespace {

void markInvalid(QWidget* widget, bool invalid)
{
    if (widget->property("invalid").toBool() == invalid)
        return;
    widget->setProperty("invalid", invalid);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

/// Text, numbers, dates: everything typed in one line.
class LineEditor final : public FieldEditor
{
public:
    LineEditor(const core::FieldSpec& field, QWidget* parent)
        : FieldEditor(field, parent), m_edit(new QLineEdit(parent))
    {
        if (field.kind == core::FieldKind::Derived) {
            m_edit->setReadOnly(true);
            m_edit->setFocusPolicy(Qt::ClickFocus);
            m_edit->setPlaceholderText(QStringLiteral("–"));
        }
        if (field.type == core::FieldType::Date)
            m_edit->setPlaceholderText(FieldEditor::tr("hh/bb/tttt"));
        if (field.type == core::FieldType::DateTime)
            m_edit->setPlaceholderText(FieldEditor::tr("hh/bb/tttt jj:mm"));
        connect(m_edit, &QLineEdit::editingFinished, this, [this] { finish(); });
    }

    QWidget* widget() const override { return m_edit; }

    std::optional<core::Value> value() const override
    {
        const auto text = m_edit->text().trimmed();
        if (text.isEmpty())
            return core::Value{};
        switch (field().type) {
        case core::FieldType::Integer: {
            const auto number = readNumber(text);
            if (!number || std::floor(*number) != *number || std::abs(*number) > 9e15)
                return std::nullopt;
            return core::Value{static_cast<std::int64_t>(*number)};
        }
        case core::FieldType::Real:
            if (const auto number = readNumber(text))
                return core::Value{*number};
            return std::nullopt;
        case core::FieldType::Date:
        case core::FieldType::DateTime:
            if (const auto moment = readMoment(text, field().type == core::FieldType::DateTime))
                return core::Value{moment->toStdString()};
            return std::nullopt;
        default:
            return core::Value{text.toStdString()};
        }
    }

    QString problem() const override
    {
        if (value())
            return {};
        switch (field().type) {
        case core::FieldType::Integer:
            return FieldEditor::tr("Tulis bilangan bulat, misalnya 12, atau kosongkan bila belum diketahui.");
        case core::FieldType::Real:
            return FieldEditor::tr("Tulis angka, misalnya 1.250,5, atau kosongkan bila belum diketahui.");
        default:
            return FieldEditor::tr("Tulis tanggal sebagai hari/bulan/tahun, misalnya 24/11/2026.");
        }
    }

protected:
    void display(const core::Value& value) override { m_edit->setText(shown(field(), value)); }
    bool busy() const override { return m_edit->hasFocus() && m_edit->isModified(); }

private:
    QLineEdit* m_edit;
};

class LongTextEditor final : public FieldEditor
{
public:
    LongTextEditor(const core::FieldSpec& field, QWidget* parent)
        : FieldEditor(field, parent), m_edit(new QPlainTextEdit(parent))
    {
        m_edit->setTabChangesFocus(true);
        m_edit->setReadOnly(field.kind == core::FieldKind::Derived);
        m_edit->setFixedHeight(m_edit->fontMetrics().height() * 3 + 16);
        m_edit->installEventFilter(this);
    }

    QWidget* widget() const override { return m_edit; }
    std::optional<core::Value> value() const override
    {
        const auto text = m_edit->toPlainText();
        return text.trimmed().isEmpty() ? core::Value{} : core::Value{text.toStdString()};
    }

protected:
    void display(const core::Value& value) override
    {
        m_edit->setPlainText(QString::fromStdString(core::toText(value)));
        m_edit->document()->setModified(false);
    }
    bool busy() const override { return m_edit->hasFocus() && m_edit->document()->isModified(); }
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::FocusOut && m_edit->document()->isModified())
            finish();
        return FieldEditor::eventFilter(watched, event);
    }

private:
    QPlainTextEdit* m_edit;
};

/// Codes and yes/no. A stored code that the list does not know is kept and shown as such.
class ChoiceEditor final : public FieldEditor
{
public:
    ChoiceEditor(const core::FieldSpec& field, QWidget* parent)
        : FieldEditor(field, parent), m_box(new QuietCombo(parent))
    {
        m_box->addItem(QStringLiteral("–"), QString{});
        if (field.type == core::FieldType::Boolean) {
            m_box->addItem(shown(field, core::Value{std::int64_t{1}}), QStringLiteral("1"));
            m_box->addItem(shown(field, core::Value{std::int64_t{0}}), QStringLiteral("0"));
        }
        for (const auto& code : field.codes)
            m_box->addItem(title(code), fromView(code.code));
        m_known = m_box->count();
        m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        m_box->setMinimumContentsLength(8);
        connect(m_box, &QComboBox::activated, this, [this] { finish(); });
    }

    QWidget* widget() const override { return m_box; }
    std::optional<core::Value> value() const override
    {
        const auto code = m_box->currentData().toString().toStdString();
        return core::parseValue(field(), code);
    }

protected:
    void display(const core::Value& value) override
    {
        while (m_box->count() > m_known)
            m_box->removeItem(m_known);
        const auto code = QString::fromStdString(core::toText(value));
        int at = m_box->findData(code);
        if (at < 0) {
            m_box->addItem(FieldEditor::tr("%1 (kode tidak dikenal)").arg(code), code);
            at = m_known;
        }
        m_box->setCurrentIndex(at);
    }

private:
    /// The wheel scrolls the form; it must not change a value on the way.
    class QuietCombo final : public QComboBox
    {
    public:
        using QComboBox::QComboBox;

    protected:
        void wheelEvent(QWheelEvent* event) override { event->ignore(); }
    };

    QComboBox* m_box;
    int m_known = 0;
};

} // namespace

FieldEditor* FieldEditor::make(const core::FieldSpec& field, QWidget* parent)
{
    FieldEditor* editor = nullptr;
    if (field.kind == core::FieldKind::Derived && field.type != core::FieldType::LongText)
        editor = new LineEditor(field, parent);
    else if (!field.codes.empty() || field.type == core::FieldType::Boolean)
        editor = new ChoiceEditor(field, parent);
    else if (field.type == core::FieldType::LongText)
        editor = new LongTextEditor(field, parent);
    else
        editor = new LineEditor(field, parent);
    editor->widget()->setObjectName(fromView(field.name));
    editor->widget()->setAccessibleName(titleWithUnit(field));
    return editor;
}

void FieldEditor::show(const core::Value& value)
{
    m_shown = value;
    if (busy())
        return;
    display(value);
    markInvalid(widget(), false);
    if (!std::exchange(m_problem, {}).isEmpty())
        Q_EMIT problemChanged({});
}

void FieldEditor::finish()
{
    const auto now = value();
    const auto what = problem();
    markInvalid(widget(), !now);
    if (what != m_problem) {
        m_problem = what;
        Q_EMIT problemChanged(m_problem);
    }
    if (!now || *now == m_shown)
        return;
    m_shown = *now;
    display(m_shown); // as it will be read back, so that "1234,5" becomes "1.234,5" at once
    Q_EMIT edited(m_shown);
}

std::optional<double> readNumber(const QString& text)
{
    auto plain = text.trimmed();
    if (plain.startsWith(QStringLiteral("Rp"), Qt::CaseInsensitive))
        plain = plain.mid(2);
    plain.remove(' ').remove(QChar{0x00a0});
    const auto commas = plain.count(',');
    const auto dots = plain.count('.');
    if (commas > 0 && dots > 0)
        // The later of the two is the decimal sign.
        plain.lastIndexOf(',') > plain.lastIndexOf('.') ? plain.remove('.').replace(',', '.')
                                                        : plain.remove(',');
    else if (commas == 1)
        plain.replace(',', '.');
    else if (dots > 1 || (dots == 1 && plain.size() - plain.lastIndexOf('.') == 4))
        plain.remove('.'); // 1.250.000 and 1.250 are grouped, as everybody here writes them
    else if (commas > 1)
        plain.remove(',');
    bool ok = false;
    const double number = plain.toDouble(&ok);
    return ok && std::isfinite(number) ? std::optional{number} : std::nullopt;
}

std::optional<QString> readMoment(const QString& text, bool withTime)
{
    const auto plain = text.simplified();
    if (const auto iso = QDate::fromString(plain.left(10), Qt::ISODate); iso.isValid() && plain.size() == 10)
        return plain;
    if (withTime && plain.contains('T') && QDateTime::fromString(plain, Qt::ISODateWithMs).isValid())
        return plain;
    const auto parts = plain.split(' ');
    for (const auto* form : {"d/M/yyyy", "d-M-yyyy", "d.M.yyyy"}) {
        const auto day = QDate::fromString(parts.front(), QString::fromLatin1(form));
        if (!day.isValid())
            continue;
        if (parts.size() == 1)
            return day.toString(Qt::ISODate);
        const auto time = QTime::fromString(QString{parts[1]}.replace('.', ':'), QStringLiteral("H:mm"));
        if (withTime && parts.size() == 2 && time.isValid())
            return QDateTime{day, time}.toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzzZ"));
    }
    return std::nullopt;
}

} // namespace app

#include "app/dialogs/saving_dialog.h"

#include "app/errors/error_text.h"
#include "app/settings/settings.h"

#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace app {

namespace {

QLabel* textLabel(const QString& name)
{
    auto* label = new QLabel;
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    return label;
}

} // namespace

SavingDialog::SavingDialog(const QString& what, const QString& open, Settings& settings, QWidget* parent)
    : QDialog(parent), m_what(what), m_settings(settings),
      m_preview(textLabel(what + QStringLiteral("Preview"))),
      m_state(textLabel(what + QStringLiteral("State"))), m_open(new QPushButton{open}),
      m_save(new QPushButton{tr("&Simpan…")})
{
    setObjectName(what + QStringLiteral("Dialog"));
    m_preview->setMinimumHeight(120);
    m_open->setVisible(false);
    m_save->setObjectName(what + QStringLiteral("Save"));
    m_save->setDefault(true);
    auto* close = new QPushButton{tr("&Tutup")};
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_open);
    buttons->addWidget(m_save);
    buttons->addWidget(close);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(12);
    column->addWidget(m_preview, 1);
    column->addWidget(m_state);
    column->addLayout(buttons);
    connect(m_save, &QPushButton::clicked, this, &SavingDialog::askForFile);
    connect(m_open, &QPushButton::clicked, this, [this] { QDesktopServices::openUrl(opened(m_savedPath)); });
    connect(close, &QPushButton::clicked, this, &QDialog::close);
}

void SavingDialog::setChoices(QFormLayout* choices)
{
    choices->setHorizontalSpacing(14);
    choices->setVerticalSpacing(9);
    static_cast<QVBoxLayout*>(layout())->insertLayout(0, choices);
}

/// Qt asks for the height of wrapped texts only while a dialog is first shown.
void SavingDialog::say(QLabel* label, const QString& text)
{
    label->setText(text);
    layout()->activate();
    const int needed = layout()->totalHeightForWidth(width());
    if (needed > height())
        resize(width(), needed);
}

void SavingDialog::showPreview(bool possible, const QString& text)
{
    m_save->setEnabled(possible);
    say(m_preview, text);
    Q_EMIT previewReady();
}

void SavingDialog::clearState()
{
    m_state->clear();
}

void SavingDialog::showSaving()
{
    m_save->setEnabled(false);
    say(m_state, tr("Menyimpan…"));
}

void SavingDialog::showFailure(const core::Error& error)
{
    m_save->setEnabled(true);
    say(m_state, errorText(error));
}

void SavingDialog::showSaved(const QString& path, const QString& text)
{
    m_save->setEnabled(true);
    m_savedPath = path;
    m_open->setVisible(true);
    say(m_state, text);
    Q_EMIT saved(path);
}

void SavingDialog::askForFile()
{
    const auto question = fileQuestion();
    auto* dialog =
        new QFileDialog(this, question.title, m_settings.get(setting::lastFolder), question.filter);
    dialog->setObjectName(m_what + QStringLiteral("SaveDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(question.suffix);
    dialog->selectFile(question.name);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        m_settings.set(setting::lastFolder, QFileInfo{path}.absolutePath());
        save(path);
    });
    dialog->open();
}

} // namespace app
